<#import "template.ftl" as layout>
<#import "company-access.ftl" as page>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
    <#if section = "header">
        ${msg("companyAccess.enrolment.title")}
    <#elseif section = "form">
        <@page.styles/>
        <div class="ca-page">
            <@page.asked/>
            <ol class="${properties.kcListClass!} ca-steps">
                <li>
                    <p>${msg("companyAccess.enrolment.step.app")}</p>
                    <#if totp.supportedApplications?has_content>
                        <p class="ca-hint">${msg("companyAccess.enrolment.apps", totp.supportedApplications?map(app -> msg(app))?sort?join(", "))}</p>
                    </#if>
                </li>
                <li>
                    <p>${msg("companyAccess.enrolment.step.scan")}</p>
                    <div class="ca-secret">
                        <img id="ca-qr" class="ca-qr" width="246" height="246" alt="${msg("companyAccess.enrolment.qr")}"
                            src="data:image/png;base64,${totp.totpSecretQrCode}">
                        <div class="ca-key">
                            <#if otpauthUri?has_content>
                                <#-- Nobody can scan the screen of the phone that is in his hand. -->
                                <p class="ca-touch"><a id="ca-open-app" class="${page.secondaryClass}" href="${otpauthUri}">${msg("companyAccess.enrolment.openApp")}</a></p>
                            </#if>
                            <p>${msg("companyAccess.enrolment.key")}</p>
                            <p><code id="ca-key">${totp.totpSecretEncoded}</code></p>
                            <button id="ca-copy" type="button" class="${page.secondaryClass}" hidden
                                data-copied="${msg("companyAccess.enrolment.key.copied")}"
                                data-failed="${msg("companyAccess.enrolment.key.copyFailed")}">${msg("companyAccess.enrolment.key.copy")}</button>
                            <span id="ca-copy-status" role="status"></span>
                        </div>
                    </div>
                    <details class="ca-settings">
                        <summary>${msg("companyAccess.enrolment.settings")}</summary>
                        <ul>
                            <li>${msg("companyAccess.enrolment.settings." + totp.policy.type)}</li>
                            <li>${msg("companyAccess.enrolment.settings.algorithm", totp.policy.algorithmKey)}</li>
                            <li>${msg("companyAccess.enrolment.settings.digits", totp.policy.digits)}</li>
                            <#if totp.policy.type = "totp">
                                <li>${msg("companyAccess.enrolment.settings.period", totp.policy.period)}</li>
                            <#else>
                                <li>${msg("companyAccess.enrolment.settings.counter", totp.policy.initialCounter)}</li>
                            </#if>
                        </ul>
                    </details>
                </li>
                <li>
                    <p>${msg("companyAccess.enrolment.step.code", totp.policy.digits)}</p>
                </li>
            </ol>

            <#-- Without the browser's own checks: their messages come in the browser's language and do not say what to do. -->
            <form id="ca-enrolment" class="${properties.kcFormClass!} ca-form" action="${url.loginAction}" method="post" novalidate>
                <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
                <#-- No maxlength and no pattern: a code may be pasted with blanks in it. -->
                <@page.field name="totp" label=msg("companyAccess.enrolment.code") autocomplete="one-time-code" inputmode="numeric" required="required"/>
                <@page.field name="userLabel" label=msg("companyAccess.enrolment.name") hint=msg("companyAccess.enrolment.name.hint") autocomplete="off" value=(userLabel!"")/>
                <@page.recoveryCodes/>
                <div class="ca-buttons">
                    <@page.primary label=msg("companyAccess.enrolment.submit") type="submit" id="ca-submit"/>
                    <#if passkeyOffered!false>
                        <p class="ca-or" id="ca-passkey-about">${msg("companyAccess.enrolment.passkey.about")}</p>
                        <@page.secondary label=msg("companyAccess.enrolment.passkey") type="submit" id="ca-use-passkey" name="method" value="passkey" formnovalidate="formnovalidate" aria\-describedby="ca-passkey-about"/>
                    </#if>
                    <#if isAppInitiatedAction??>
                        <@page.secondary label=msg("doCancel") type="submit" id="ca-cancel" name="cancel-aia" value="true" formnovalidate="formnovalidate"/>
                    </#if>
                </div>
            </form>
        </div>
        <@page.script name="company-access-78c98219.js"/>
    </#if>
</@layout.registrationLayout>
