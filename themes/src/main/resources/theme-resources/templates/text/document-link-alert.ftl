<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<@company.mail>
${msg("companyAccess.mail.link.alert.text", document, companyName)}

- ${msg("companyAccess.mail.time", when)}

${msg("companyAccess.mail.link.alert.what")}

${msg("companyAccess.mail.link.alert.once")}

</@company.mail>
