<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<@company.mail>
${msg("companyAccess.mail.link.code.text", companyName)}

${digits}

${msg("companyAccess.mail.link.code.how", minutes, companyName)}

${msg("companyAccess.mail.link.code.notYou", companyName)}

</@company.mail>
