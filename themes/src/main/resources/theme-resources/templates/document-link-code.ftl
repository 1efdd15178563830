<#--
  Where the recipient of a document link types the code that was mailed to him. The page must look the same where none was
  mailed, so it says "if", and names neither company nor document.
-->
<#import "template.ftl" as layout>
<#import "company-access.ftl" as page>
<#-- For the same reasons as on the page before, document-link.ftl. -->
<#global auth = {}>
<#global switchOrganizationEnabled = false>
<#global title = msg("companyAccess.link.title")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code'); section>
    <#if section = "header">
        ${msg("companyAccess.link.title")}
    <#elseif section = "form">
        <@page.styles/>
        <div class="ca-page">
            <p id="ca-about">${msg("companyAccess.link.code.about", linkAddress)}</p>
            <form id="ca-document-link-code" class="${properties.kcFormClass!} ca-form" action="${url.loginAction}" method="post" novalidate>
                <@page.field name="code" label=msg("companyAccess.link.code") hint=msg("companyAccess.link.code.hint")
                    autocomplete="one-time-code" inputmode="numeric" enterkeyhint="go" autocapitalize="off" autocorrect="off" spellcheck="false" required="required"/>
                <div class="ca-buttons">
                    <@page.primary label=msg("companyAccess.link.open") type="submit" id="ca-open"/>
                    <@page.secondary label=msg("companyAccess.link.code.resend") type="submit" id="ca-resend" name="resend" value="on"/>
                    <@page.secondary label=msg("companyAccess.link.code.otherAddress") type="submit" id="ca-other-address" name="other-address" value="on"/>
                </div>
                <#-- Said aloud when the page has come, and when it turns out later that no mails are sent. Below the buttons, as they
                     would jump when its text goes, comes or gets longer: a press on a button that moves away does nothing. -->
                <p id="ca-status" role="status" data-status="${codeStatus}">${msg("companyAccess.link.code.status." + codeStatus)}</p>
            </form>
        </div>
        <@page.script name="document-link-code-48154e4a.js"/>
    </#if>
</@layout.registrationLayout>
