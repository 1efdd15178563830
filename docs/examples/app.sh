# What an app does in each of the requests here. Needs curl and openssl.

keycloak=${KEYCLOAK:-http://localhost:8080}
realm=${REALM:-demo}
oidc=$keycloak/realms/$realm/protocol/openid-connect
rest=$keycloak/realms/$realm/company-access
client=invoices
# Nothing is there: you carry the address from the browser to the script by hand.
back=${APP:-http://localhost:8081}/from-a-script

# One text field of a JSON answer.
field() {
    sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"
}

# Signs somebody in; $1 is what the request says beside the usual. Leaves the token endpoint's answer in $tokens.
sign_in() {
    verifier=$(openssl rand -hex 32)
    challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
    state=$(openssl rand -hex 16)
    echo "Open in a browser:"
    echo "$oidc/auth?client_id=$client&redirect_uri=$back&response_type=code&scope=openid&state=$state&code_challenge=$challenge&code_challenge_method=S256${1:-}"
    echo "It ends at a page that does not exist. Paste the address of that page here, within a minute:"
    read -r arrived
    case $arrived in
        *"state=$state"*) ;;
        *) echo "This is not the answer to the request above: $arrived"; exit 1 ;;
    esac
    code=$(printf %s "$arrived" | sed -n 's/.*[?&]code=\([^&]*\).*/\1/p')
    tokens=$(curl -s "$oidc/token" -d grant_type=authorization_code -d "client_id=$client" \
        -d "redirect_uri=$back" -d "code_verifier=$verifier" -d "code=$code")
    token=$(printf %s "$tokens" | field access_token)
    refresh=$(printf %s "$tokens" | field refresh_token)
    [ -n "$token" ] || { echo "No token: $arrived $tokens"; exit 1; }
}

# What a token is worth now: what it says of its holder, or a refusal.
who() {
    curl -s -w ' (%{http_code})\n' "$oidc/userinfo" -H "Authorization: Bearer $1"
}
