<#--
  How somebody without an account opens the one document of a link. The page must look the same for a link that does not
  exist, so it names neither company nor document.
-->
<#import "template.ftl" as layout>
<#import "company-access.ftl" as page>
<#--
  A recipient is nobody: not the user who may be signed in to this browser, whose name the layout would show, with a link
  beside it that ends that sign-in. Nor has he a choice of credentials or companies. The layout takes all this from these
  two variables, and a global one of the template goes before what Keycloak has put into the model.
-->
<#global auth = {}>
<#global switchOrganizationEnabled = false>
<#-- Nobody signs in here, and the title is what a screen reader says first. -->
<#global title = msg("companyAccess.link.title")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('email'); section>
    <#if section = "header">
        ${msg("companyAccess.link.title")}
    <#elseif section = "form">
        <@page.styles/>
        <div class="ca-page">
            <p id="ca-about">
                <#if linkCheck = "off">
                    ${msg("companyAccess.link.about.off")}
                <#elseif linkCheck = "mailbox-code">
                    ${msg("companyAccess.link.about.mailbox-code")}
                <#else>
                    ${msg("companyAccess.link.about.address")}
                </#if>
            </p>
            <#if mailsAreDown!false>
                <p id="ca-status" role="status">${msg("companyAccess.link.code.status.down")}</p>
            </#if>
            <#-- Without the browser's own checks: their messages come in the browser's language and do not say what to do. -->
            <form id="ca-document-link" class="${properties.kcFormClass!} ca-form" action="${url.loginAction}" method="post" novalidate>
                <#if linkCheck != "off">
                    <@page.field name="email" label=msg("companyAccess.link.address") hint=msg("companyAccess.link.address.hint") value=(typedEmail!"")
                        autocomplete="email" inputmode="email" enterkeyhint="go" autocapitalize="off" autocorrect="off" spellcheck="false" required="required"/>
                </#if>
                <div class="ca-buttons">
                    <@page.primary label=(linkCheck = "mailbox-code")?then(msg("companyAccess.link.mail"), msg("companyAccess.link.open")) type="submit" id="ca-open"/>
                </div>
            </form>
        </div>
        <@page.script name="document-link-c9b7765b.js"/>
    </#if>
</@layout.registrationLayout>
