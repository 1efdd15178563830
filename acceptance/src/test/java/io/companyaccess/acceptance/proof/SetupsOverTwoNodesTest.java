package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.TwoNodes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred set-ups of one realm in the same moment, half of them at either node. */
@Proof
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class SetupsOverTwoNodesTest {

    @Test
    void they_do_what_one_does(MailCatcher mail) {
        try (TwoNodes nodes = TwoNodes.start()) {
            // Once for the first realm of a cluster, which no node has used, and once more.
            for (int i = 0; i < 2; i++) {
                TestRealm many = TestRealm.createPlain(nodes.first(), mail);

                ManySetups.doWhatOneDoes(
                        () -> TestRealm.createPlain(nodes.first(), mail),
                        many,
                        List.of(many.api(), many.at(nodes.second()).api()));
            }
        }
    }
}
