<#import "template.ftl" as layout>
<#import "company-access.ftl" as page>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("companyAccess.passkey.title")}
    <#elseif section = "form">
        <@page.styles/>
        <div class="ca-page">
            <@page.asked/>
            <p>${msg("companyAccess.passkey.steps")}</p>
            <noscript><p>${msg("companyAccess.passkey.noScript")}</p></noscript>

            <#-- Filled in and sent by Keycloak's js/webauthnRegister.js, which knows the form and its fields by these ids. -->
            <form id="register" action="${url.loginAction}" method="post">
                <input type="hidden" name="method" value="passkey">
                <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as field>
                    <input type="hidden" id="${field}" name="${field}">
                </#list>
                <@page.recoveryCodes/>
            </form>
            <div class="ca-buttons">
                <@page.primary label=msg("companyAccess.passkey.create") type="button" id="registerWebAuthn"
                    data\-challenge=challenge
                    data\-userid=userid
                    data\-username=username
                    data\-signature\-algorithms=signatureAlgorithms?map(algorithm -> algorithm?c)?join(",")
                    data\-rp\-entity\-name=rpEntityName
                    data\-rp\-id=rpId
                    data\-attestation\-conveyance\-preference=attestationConveyancePreference
                    data\-authenticator\-attachment=authenticatorAttachment
                    data\-require\-resident\-key=requireResidentKey
                    data\-resident\-key=(residentKey!"")
                    data\-user\-verification\-requirement=userVerificationRequirement
                    data\-create\-timeout=createTimeout?c
                    data\-exclude\-credential\-ids=excludeCredentialIds
                    data\-init\-label=msg("companyAccess.passkey.name.default")
                    data\-init\-label\-prompt=msg("companyAccess.passkey.name.prompt")
                    data\-errmsg=msg("companyAccess.passkey.unsupported")
                    data\-waiting=msg("companyAccess.passkey.waiting")/>
                <p id="ca-passkey-status" class="ca-hint" role="status"></p>
            </div>
            <form id="ca-other-method" action="${url.loginAction}" method="post">
                <div class="ca-buttons">
                    <@page.secondary label=msg("companyAccess.passkey.app") type="submit" id="ca-use-app" name="method" value="otp"/>
                    <#if isAppInitiatedAction??>
                        <@page.secondary label=msg("doCancel") type="submit" id="ca-cancel" name="cancel-aia" value="true"/>
                    </#if>
                </div>
            </form>
        </div>
        <@page.script name="company-passkey-cc03369a.js"/>
    </#if>
</@layout.registrationLayout>
