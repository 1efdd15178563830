package io.companyaccess.keycloak.documentlink.token;

import io.companyaccess.keycloak.documentlink.guest.Guests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** Puts the claim {@code document_link} into tokens, and makes a guest's access token good for nothing else. */
public final class DocumentLinkClaim extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    static final String CLAIM = "document_link";

    /** Seconds; apps that check tokens locally see the end of a link that soon. */
    private static final int LONGEST_LIFE = 300;

    /** After all of Keycloak's own mappers, which may add roles and audiences. */
    private static final int LAST = 1_000;

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    @Override
    public String getId() {
        return "document-link-claim";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Document link";
    }

    @Override
    public String getHelpText() {
        return "Tells in the claim \"document_link\" which document the user came for and how he proved to be its"
                + " recipient. Puts the requesting client into the audience, so that it can introspect the token, and lets"
                + " the token live at most five minutes.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }

    @Override
    public int getPriority() {
        return LAST;
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel running,
            ClientSessionContext app) {
        return narrowed(super.transformAccessToken(token, mapper, session, running, app), session, running, app);
    }

    // Introspection builds the token anew from all mappers, so it has to be narrowed anew.
    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel running,
            ClientSessionContext app) {
        return narrowed(super.transformIntrospectionToken(token, mapper, session, running, app), session, running, app);
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel running,
            ClientSessionContext app) {
        IDToken changed = super.transformIDToken(token, mapper, session, running, app);
        if (isGuest(session, running)) {
            changed.audience(app.getClientSession().getClient().getClientId());
        }
        return changed;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel running,
            KeycloakSession session,
            ClientSessionContext app) {
        Optional<Map<String, Object>> claim = OpenedLink.of(session, running, app.getClientSession())
                .flatMap(opened -> opened.claim(session, running));
        claim.ifPresent(value -> token.getOtherClaims().put(CLAIM, value));
    }

    private static AccessToken narrowed(
            AccessToken token, KeycloakSession session, UserSessionModel running, ClientSessionContext app) {
        if (!token.getOtherClaims().containsKey(CLAIM)) {
            return token;
        }
        String client = app.getClientSession().getClient().getClientId();
        long end = Time.currentTime() + (long) LONGEST_LIFE;
        if (token.getExp() == null || token.getExp() > end) {
            token.exp(end);
        }
        if (isGuest(session, running)) {
            token.audience(client);
            token.setRealmAccess(null);
            token.setResourceAccess(null);
        } else {
            token.addAudience(client);
        }
        return token;
    }

    private static boolean isGuest(KeycloakSession session, UserSessionModel running) {
        return new Guests(session, running.getRealm()).guest(running.getUser()).isPresent();
    }

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, DocumentLinkClaim.class);
        return properties;
    }
}
