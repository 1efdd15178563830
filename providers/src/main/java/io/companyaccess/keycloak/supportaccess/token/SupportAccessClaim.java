package io.companyaccess.keycloak.supportaccess.token;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.keycloak.RunningEntry;
import io.companyaccess.keycloak.supportaccess.keycloak.RunningEntry.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Puts the claim {@code support_access} into tokens of an entry, which live no longer than the grant. */
public final class SupportAccessClaim extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    static final String CLAIM = "support_access";

    /** After Keycloak's own mappers. */
    private static final int LAST = 1_000;

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    @Override
    public String getId() {
        return "support-access-claim";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Support access";
    }

    @Override
    public String getHelpText() {
        return "Tells in the claim \"support_access\" which company a support agent has entered and until when. Puts the"
                + " requesting client into the audience, so that it can introspect the token, and lets the token live at"
                + " most five minutes and never longer than the grant.";
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
        AccessToken changed = super.transformAccessToken(token, mapper, session, running, app);
        Optional<Standing> standing = standing(session, running);
        if (standing.isPresent() && changed.getOtherClaims().containsKey(CLAIM)) {
            changed.addAudience(app.getClientSession().getClient().getClientId());
            long end = end(standing.get().grant().endsAt());
            if (changed.getExp() == null || changed.getExp() > end) {
                changed.exp(end);
            }
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
        standing(session, running).ifPresent(standing -> token.getOtherClaims().put(CLAIM, claim(standing)));
    }

    private static Optional<Standing> standing(KeycloakSession session, UserSessionModel running) {
        return RunningEntry.of(running).flatMap(entry -> entry.standing(session, running));
    }

    // As a tree, because Keycloak leaves out what is null in a map: "no end" is said, not left to be guessed.
    private static ObjectNode claim(Standing standing) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.putObject("company")
                .put("id", standing.company().getId())
                .put("alias", standing.company().getAlias());
        claim.put("grant", standing.grant().id());
        Instant end = standing.grant().endsAt();
        claim.put("expires_at", end == null ? null : Long.valueOf(end.getEpochSecond()));
        return claim;
    }

    private static long end(@Nullable Instant ofGrant) {
        long end = Time.currentTime() + SupportGrant.LONGEST_TOKEN.toSeconds();
        return ofGrant == null ? end : Math.min(end, ofGrant.getEpochSecond());
    }

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, SupportAccessClaim.class);
        return properties;
    }
}
