<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<@company.mail>
${msg("companyAccess.mail.reset.text", realmName)}

<@company.facts/>

${msg("companyAccess.mail.reset.next")}

${msg("companyAccess.mail.reset.notYou")}

</@company.mail>
