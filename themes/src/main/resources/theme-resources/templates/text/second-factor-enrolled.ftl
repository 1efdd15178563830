<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<@company.mail>
${msg("companyAccess.mail.enrolled.text", realmName)}

<@company.facts/>

<#if companyName?has_content>
${msg("companyAccess.enrolment.asked", companyName)}

</#if>
${msg("companyAccess.mail.enrolled.notYou")}

</@company.mail>
