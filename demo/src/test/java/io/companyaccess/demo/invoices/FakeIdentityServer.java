package io.companyaccess.demo.invoices;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Request;
import io.companyaccess.demo.web.Routes;
import io.companyaccess.demo.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.minidev.json.JSONObject;

/** An identity server that lets olga in without a question, and can be told to misbehave. */
final class FakeIdentityServer implements AutoCloseable {

    /** Of all of them: making one takes longer than most tests. */
    private static final RSAKey KEY = key();

    private final WebServer server = WebServer.bind(0);
    private final Map<String, Request> authorizations = new ConcurrentHashMap<>();
    private final Map<String, Request> refreshable = new ConcurrentHashMap<>();
    final FakeCompanyAccess companies = new FakeCompanyAccess();
    final FakeDocumentLinks links = new FakeDocumentLinks();

    /** What the next authorization request came with. */
    volatile Map<String, String> asked = Map.of();
    /** What the last logout request came with. */
    volatile Map<String, String> loggedOut = Map.of();
    /** The form of the last logout that came from the app's back end. */
    volatile Map<String, String> endedByBackend = Map.of();
    /** Who comes without a document link. */
    volatile String subject = "olga-id";
    /** The error that answers the next authorization request. */
    volatile Optional<String> error = Optional.empty();

    /** What is said of an action that was asked for, besides that the sign-in went on. */
    volatile Optional<String> actionStatus = Optional.empty();

    volatile String issuerInAnswer = server.url() + "/realms/demo";
    volatile RSAKey signingKey = KEY;
    volatile String audience = "invoices";
    volatile Optional<String> nonce = Optional.empty();
    /** Seconds. */
    volatile int lifetime = 300;

    volatile boolean refreshRefused;
    volatile int refreshes;

    FakeIdentityServer() throws IOException {
        server.serve(companies.addTo(links.addTo(new Routes()
                .get("/realms/demo/.well-known/openid-configuration", request -> json(200, discovery()))
                .get("/keys", request -> json(200, new JSONObject(new JWKSet(KEY.toPublicJWK()).toJSONObject())))
                .get("/auth", this::authorize)
                .post("/token", this::token)
                .get("/logout", this::logout)
                .post("/logout", this::endedByBackend))));
    }

    URI issuer() {
        return URI.create(server.url() + "/realms/demo");
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer authorize(Request request) {
        asked = request.query();
        var back =
                request.query("redirect_uri").orElseThrow() + "?state=" + asked.get("state") + "&iss=" + issuerInAnswer;
        if (error.isPresent()) {
            return Answer.seeOther(URI.create(back + "&error=" + error.get()));
        }
        var code = "code-" + authorizations.size();
        authorizations.put(code, request);
        if (asked.containsKey("kc_action")) {
            companies.proven = actionStatus.isEmpty();
            back += actionStatus.map(status -> "&kc_action_status=" + status).orElse("");
        }
        return Answer.seeOther(URI.create(back + "&code=" + code));
    }

    private Answer token(Request request) throws JOSEException {
        return switch (request.form("grant_type").orElse("")) {
            case "client_credentials" -> json(200, bearer("backend"));
            case "refresh_token" -> refresh(request.form("refresh_token").orElse(""));
            default -> redeem(request);
        };
    }

    private Answer refresh(String token) throws JOSEException {
        refreshes++;
        var authorization = refreshable.get(token);
        return refreshRefused || links.isRevoked(authorization)
                ? json(400, error("invalid_grant"))
                : json(200, tokens(authorization, Optional.empty()));
    }

    private Answer redeem(Request request) throws JOSEException {
        var authorization = authorizations.remove(request.form("code").orElse(""));
        return authorization != null && verified(authorization, request)
                ? json(200, tokens(authorization, nonce.or(() -> authorization.query("nonce"))))
                : json(400, error("invalid_grant"));
    }

    private static boolean verified(Request authorization, Request request) {
        var verifier = new CodeVerifier(request.form("code_verifier").orElseThrow());
        var challenge =
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        return challenge.equals(authorization.query().get("code_challenge"));
    }

    private Answer logout(Request request) {
        loggedOut = request.query();
        return Answer.seeOther(URI.create(loggedOut.get("post_logout_redirect_uri")));
    }

    private Answer endedByBackend(Request request) {
        endedByBackend = request.form();
        return Answer.of(204, "text/plain", "");
    }

    private JSONObject tokens(Request authorization, Optional<String> nonce) throws JOSEException {
        var token = signed(links.claimFor(authorization), nonce);
        var refresh = "refresh-" + refreshable.size();
        refreshable.put(refresh, authorization);
        return bearer(token).appendField("id_token", token).appendField("refresh_token", refresh);
    }

    private JSONObject bearer(String token) {
        return new JSONObject()
                .appendField("access_token", token)
                .appendField("token_type", "Bearer")
                .appendField("expires_in", lifetime);
    }

    private String signed(Optional<JSONObject> link, Optional<String> nonce) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(audience)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        if (link.isPresent()) {
            claims.subject(links.account.orElse("f:guests:1")).claim("document_link", link.get());
        } else {
            claims.subject(subject).claim("name", "Olga <Owner>").claim("organization", List.of("acme"));
        }
        nonce.ifPresent(value -> claims.claim("nonce", value));
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
        jwt.sign(new RSASSASigner(signingKey));
        return jwt.serialize();
    }

    private JSONObject discovery() {
        var base = server.url().toString();
        return new JSONObject()
                .appendField("issuer", issuer().toString())
                .appendField("authorization_endpoint", base + "/auth")
                .appendField("token_endpoint", base + "/token")
                .appendField("end_session_endpoint", base + "/logout")
                .appendField("jwks_uri", base + "/keys")
                .appendField("response_types_supported", List.of("code"))
                .appendField("subject_types_supported", List.of("public"))
                .appendField("authorization_response_iss_parameter_supported", true)
                .appendField("id_token_signing_alg_values_supported", List.of("RS256", "HS256", "none"));
    }

    static JSONObject error(String code) {
        return new JSONObject().appendField("error", code).appendField("error_description", "Because of " + code);
    }

    static Answer json(int status, JSONObject json) {
        return Answer.of(status, "application/json", json.toJSONString());
    }
}
