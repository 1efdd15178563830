<#import "support-access-page.ftl" as support>
<@support.door title=msg("companyAccess.support.asked.title")>
    <p>${msg("companyAccess.support.asked.text", companyName)}</p>
    <div class="ca-buttons"><@support.back/></div>
</@support.door>
