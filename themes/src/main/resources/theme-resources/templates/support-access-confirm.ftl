<#import "support-access-page.ftl" as support>
<#import "company-access.ftl" as page>
<@support.door title=msg("companyAccess.support.confirm.title", companyName)>
    <p>
        <#if endsAt?has_content>
            ${msg("companyAccess.support.confirm.until", companyName, endsAt)}
        <#else>
            ${msg("companyAccess.support.confirm.untilClosed", companyName)}
        </#if>
    </p>
    <p><strong>${msg("companyAccess.support.confirm.reason")}</strong> <span id="ca-reason">${reason}</span></p>
    <p class="ca-hint">${msg("companyAccess.support.confirm.logged")}</p>
    <div class="ca-buttons">
        <@page.primary label=msg("companyAccess.support.confirm.enter") type="submit" id="ca-enter" name="choice" value="enter"/>
        <@support.back/>
    </div>
</@support.door>
