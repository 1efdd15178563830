<#import "support-access-page.ftl" as support>
<@support.door title=msg("companyAccess.support.refused.title")>
    <p id="ca-refusal">${msg("companyAccess.support.refused." + refusal)}</p>
    <div class="ca-buttons"><@support.back/></div>
</@support.door>
