<#--
  What the pages at the door of a company share. There is no way to start the sign-in anew: it would end the agent's own. The
  layout offers it beside the user's name, which stands in our text instead.
-->
<#import "template.ftl" as layout>
<#import "company-access.ftl" as page>

<#macro door title>
    <#global auth = {}>
    <#global switchOrganizationEnabled = false>
    <#global title = title>
    <@layout.registrationLayout displayMessage=!messagesPerField.existsError('reason','ticket'); section>
        <#if section = "header">
            ${title}
        <#elseif section = "form">
            <@page.styles/>
            <div class="ca-page">
                <form id="ca-support" class="${properties.kcFormClass!} ca-form" action="${url.loginAction}" method="post" novalidate>
                    <#nested>
                </form>
            </div>
            <@page.script name="once-426f286a.js"/>
        </#if>
    </@layout.registrationLayout>
</#macro>

<#macro back>
    <@page.secondary label=msg("companyAccess.support.back") type="submit" id="ca-cancel" name="choice" value="cancel" formnovalidate="formnovalidate"/>
</#macro>
