<#-- Around every mail. Colours stand in the elements, as many mail programs drop style sheets; nothing is loaded from elsewhere. -->
<#macro emailLayout>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head><title>Invoices</title></head>
<body style="margin: 0; padding: 16px; background: #f4f6f8; color: #1b2530; font: 16px/1.55 sans-serif;">
<div style="max-width: 36em; margin: 0 auto; padding: 8px 24px 16px; background: #ffffff; border-top: 4px solid #1f5f8b;">
<p style="font-size: 20px; font-weight: bold; color: #1f5f8b;">Invoices</p>
<#nested>
</div>
</body>
</html>
</#macro>
