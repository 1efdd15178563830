package io.companyaccess.benchmarks.report;

/** An SQL statement short enough for a list: what is read and which columns are named does not matter there. */
final class ShortStatement {

    private static final int LENGTH_AT_MOST = 240;

    private ShortStatement() {}

    static String of(String statement) {
        String shorter = statement
                .replaceFirst("^select (?:distinct )?.*? from ", "select … from ")
                .replaceFirst("^(insert into \\S+) .*", "$1 …")
                .replaceFirst("^(update \\S+) set .*? where", "$1 set … where");
        return shorter.length() <= LENGTH_AT_MOST ? shorter : shorter.substring(0, LENGTH_AT_MOST) + "…";
    }
}
