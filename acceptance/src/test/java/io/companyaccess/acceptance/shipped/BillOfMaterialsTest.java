package io.companyaccess.acceptance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What we tell machines of the zip is what is in it. */
@DisabledIfSystemProperty(
        named = "companyaccess.maven",
        matches = "offline=true",
        disabledReason = "Maven makes no bill of materials with -o: the plug-in wants to be online")
final class BillOfMaterialsTest {

    private final BillOfMaterials bill = BillOfMaterials.ofBuild();

    @Test
    void it_lists_the_jars_of_the_zip_byte_for_byte() {
        Map<String, String> shipped = new TreeMap<>();
        ShippedZip.ofBuild().files().forEach((name, bytes) -> shipped.put(name, sha256(bytes)));

        assertThat(shipped).hasSize(4);
        assertThat(bill.jars()).isEqualTo(shipped);
    }

    @Test
    void it_knows_the_licence_of_the_library_that_we_bring_along() {
        assertThat(bill.licenceOf("nbvcxz-" + System.getProperty("nbvcxz.version") + ".jar"))
                .isEqualTo("MIT");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
