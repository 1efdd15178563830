<#--
  What the pages of Company Access share: style sheet, text field, buttons. They take the class names of whatever login
  theme is in use. Keycloak's themes come in two generations: the newer one styles the box around a text field, the older
  one the field itself; only the newer one names what stands inside such a box (kcFormControlUtilClass).
-->
<#assign boxed = properties.kcFormControlUtilClass??>

<#macro styles>
    <link rel="stylesheet" href="${url.resourcesPath}/css/company-access-891c556e.css">
</#macro>

<#macro script name>
    <script type="module" src="${url.resourcesPath}/js/${name}"></script>
</#macro>

<#-- One text field with label, hint and error; the attributes given in "more" go to the input element. -->
<#macro field name label hint="" more...>
    <#local error = messagesPerField.existsError(name)?then(messagesPerField.getFirstError(name), "")>
    <#local describedBy = (error?has_content?then(name + "-error ", "") + hint?has_content?then(name + "-hint", ""))?trim>
    <div class="${properties.kcFormGroupClass!} ca-field">
        <label for="${name}" class="${boxed?then(properties.kcFormLabelClass!, properties.kcLabelClass!)}">
            <span class="${properties.kcFormLabelTextClass!}">${label}</span>
        </label>
        <span class="<#if boxed>${properties.kcInputClass!}<#if error?has_content> ${properties.kcError!}</#if></#if> ca-control">
            <input type="text" id="${name}" name="${name}"<#if !boxed> class="${properties.kcInputClass!}"</#if>
                <#list more as attribute, value> ${attribute}="${value}"</#list>
                <#if error?has_content> aria-invalid="true" autofocus</#if>
                <#if describedBy?has_content> aria-describedby="${describedBy}"</#if>>
        </span>
        <#if error?has_content>
            <div id="${name}-error" class="${properties.kcInputHelperTextClass!} ca-error" role="alert">
                <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
                    <span class="${properties.kcInputErrorMessageClass!}">${error}</span>
                </div>
            </div>
        </#if>
        <#if hint?has_content>
            <p id="${name}-hint" class="ca-hint">${hint}</p>
        </#if>
    </div>
</#macro>

<#macro primary label more...>
    <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}"<#list more as attribute, value> ${attribute}="${value}"</#list>>${label}</button>
</#macro>

<#-- The older themes call the second kind of button "default". -->
<#assign secondaryClass = (properties.kcButtonClass!) + " " + (properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!)>
<#macro secondary label more...>
    <button class="${secondaryClass} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}"<#list more as attribute, value> ${attribute}="${value}"</#list>>${label}</button>
</#macro>

<#-- Why the page is shown; companyName may be absent. -->
<#macro asked>
    <p id="ca-asked">
        <#if companyName?has_content>
            ${msg("companyAccess.enrolment.asked", companyName)}
        <#else>
            ${msg("companyAccess.enrolment.required")}
        </#if>
    </p>
</#macro>

<#-- The offer of recovery codes, which Keycloak's own page shows afterwards. -->
<#macro recoveryCodes>
    <#if recoveryCodesOffered!false>
        <div class="${properties.kcFormGroupClass!} ca-field">
            <label class="ca-check" for="recoveryCodes">
                <input type="checkbox" id="recoveryCodes" name="recoveryCodes" value="on"<#if recoveryCodesWanted!true> checked</#if>>
                <span>${msg("companyAccess.enrolment.recoveryCodes")}</span>
            </label>
        </div>
    </#if>
</#macro>
