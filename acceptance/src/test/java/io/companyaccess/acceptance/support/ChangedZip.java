package io.companyaccess.acceptance.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A copy of our zip, or of a jar in it, in which one file is another: what was shipped before, or is broken. */
public final class ChangedZip {

    /** What becomes of the bytes of a file. */
    public interface Change {
        byte[] of(byte[] before) throws IOException;
    }

    private ChangedZip() {}

    /** A copy of a zip in a folder of its own, with that one entry changed whose name begins so. */
    public static Path of(Path zip, String entry, Change change) throws IOException {
        Path copy = Files.createTempDirectory("changed").resolve(zip.getFileName());
        return Files.write(copy, with(Files.readAllBytes(zip), entry, change));
    }

    /** The bytes of a zip or jar, with that one entry changed whose name begins so. */
    public static byte[] with(byte[] zip, String entry, Change change) throws IOException {
        int changed = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                boolean wanted = each.getName().startsWith(entry);
                changed += wanted ? 1 : 0;
                byte[] before = in.readAllBytes();
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(wanted ? change.of(before) : before);
            }
        }
        if (changed != 1) {
            throw new AssertionError(changed + " entries begin with " + entry);
        }
        return bytes.toByteArray();
    }
}
