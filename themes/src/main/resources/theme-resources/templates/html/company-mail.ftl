<#-- The body of every mail of Company Access; the mail gives its sentences and facts. -->
<#import "template.ftl" as layout>
<#macro mail>
<@layout.emailLayout>
<p><#if (user.firstName!"")?has_content>${msg("companyAccess.mail.greeting", user.firstName)}<#else>${msg("companyAccess.mail.greeting.plain")}</#if></p>
<#nested>
<p>${msg("companyAccess.mail.noLinks")}</p>
</@layout.emailLayout>
</#macro>

<#-- What and when; factor is absent when all factors were removed at once. -->
<#macro facts>
<ul>
<#if factor?has_content><li>${msg("companyAccess.mail.method", msg("companyAccess.mail.factor." + factor))}</li></#if>
<li>${msg("companyAccess.mail.time", when)}</li>
</ul>
</#macro>
