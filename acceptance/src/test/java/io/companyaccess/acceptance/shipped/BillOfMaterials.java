package io.companyaccess.acceptance.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The list of what is in the zip, in CycloneDX's JSON, that the build puts beside it. */
record BillOfMaterials(JsonNode json) {

    static BillOfMaterials ofBuild() {
        try {
            return new BillOfMaterials(new ObjectMapper()
                    .readTree(Path.of(System.getProperty("companyaccess.bom")).toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of the jars that are listed, and the SHA-256 of each. */
    Map<String, String> jars() {
        Map<String, String> jars = new TreeMap<>();
        json.path("components").forEach(one -> jars.put(jarName(one), sha256(one)));
        return jars;
    }

    /** The licence of a jar by its SPDX identifier; empty where none is told. */
    String licenceOf(String jar) {
        return StreamSupport.stream(json.path("components").spliterator(), false)
                .filter(one -> jarName(one).equals(jar))
                .map(one -> one.at("/licenses/0/license/id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String jarName(JsonNode component) {
        return component.path("name").asText() + "-" + component.path("version").asText() + ".jar";
    }

    private static String sha256(JsonNode component) {
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElseThrow();
    }
}
