package io.companyaccess.keycloak.documentlink;

/**
 * Somebody without an account who came with a code.
 *
 * @param code that of a link, or one that no link has
 * @param browser names his browser, as a hash; another one's mailed codes do not count here
 * @param network from which he comes, see {@link ClientNetwork}
 */
public record LinkVisitor(LinkCode code, String browser, String network) {}
