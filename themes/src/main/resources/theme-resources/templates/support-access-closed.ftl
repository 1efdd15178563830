<#import "support-access-page.ftl" as support>
<#import "company-access.ftl" as page>
<@support.door title=msg("companyAccess.support.closed.title", companyName)>
    <p>${msg("companyAccess.support.closed.text", companyName)}</p>
    <#if pending!false>
        <p id="ca-pending">${msg("companyAccess.support.closed.pending", pendingSince)}</p>
        <div class="ca-buttons"><@support.back/></div>
    <#else>
        <@page.field name="reason" label=msg("companyAccess.support.reason") hint=msg("companyAccess.support.reason.hint") value=(typedReason!"") autocomplete="off" required="required"/>
        <@page.field name="ticket" label=msg("companyAccess.support.ticket") value=(typedTicket!"") autocomplete="off"/>
        <fieldset class="${properties.kcFormGroupClass!} ca-field">
            <legend>${msg("companyAccess.support.duration")}</legend>
            <#list ["PT8H", "PT24H", "P7D", "until-closed"] as duration>
                <label class="ca-check">
                    <input type="radio" name="duration" value="${duration}"<#if duration = (typedDuration?has_content)?then(typedDuration, "PT24H")> checked</#if>>
                    <span>${msg("companyAccess.support.duration." + duration)}</span>
                </label>
            </#list>
        </fieldset>
        <div class="ca-buttons">
            <@page.primary label=msg("companyAccess.support.ask") type="submit" id="ca-ask" name="choice" value="ask"/>
            <@support.back/>
        </div>
    </#if>
</@support.door>
