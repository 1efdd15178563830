<#import "template.ftl" as layout>
<#import "company-access.ftl" as page>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("companyAccess.reminder.title")}
    <#elseif section = "form">
        <@page.styles/>
        <div class="ca-page">
            <p id="ca-asked">
                <#if companyName?has_content>
                    ${msg("companyAccess.reminder.asked", companyName, requiredFrom)}
                <#else>
                    ${msg("companyAccess.reminder.required", requiredFrom)}
                </#if>
            </p>
            <p><strong id="ca-days-left">${msg("companyAccess.reminder.daysLeft", daysLeft)}</strong></p>
            <p>${msg("companyAccess.reminder.effort")}</p>
            <form id="ca-reminder" action="${url.loginAction}" method="post">
                <div class="ca-buttons">
                    <@page.primary label=msg("companyAccess.reminder.now") type="submit" id="ca-now" name="choice" value="now"/>
                    <@page.secondary label=msg("companyAccess.reminder.later") type="submit" id="ca-later" name="choice" value="later"/>
                </div>
            </form>
        </div>
    </#if>
</@layout.registrationLayout>
