<#import "company-mail.ftl" as company>
<@company.mail>
<p>${msg("companyAccess.mail.enrolled.text", realmName)}</p>
<@company.facts/>
<#if companyName?has_content>
<p>${msg("companyAccess.enrolment.asked", companyName)}</p>
</#if>
<p>${msg("companyAccess.mail.enrolled.notYou")}</p>
</@company.mail>
