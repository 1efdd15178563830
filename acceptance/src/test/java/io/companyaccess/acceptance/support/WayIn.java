package io.companyaccess.acceptance.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the way in, by its row in the list of all ways in, that a test shows to be guarded. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(WayIn.Several.class)
public @interface WayIn {

    /** The row's number. */
    int row();

    /** Whether the person of the test has set up a second factor before; both where it makes no difference. */
    Factor[] factor();

    /** Has the person a second factor? */
    enum Factor {
        /** He has one. */
        WITH,
        /** He has none. */
        WITHOUT
    }

    /** The rows of a test that covers more than one. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        /** The rows. */
        WayIn[] value();
    }
}
