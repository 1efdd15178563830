package io.companyaccess.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, plain",
                "<script>, &lt;script&gt;",
                "a & b, a &amp; b",
                "\" onload=x, &quot; onload=x",
                "it's, it&#39;s",
                "é€😀, é€😀",
                "&amp;, &amp;amp;"
            })
    void a_value_is_text_whatever_is_in_it(String value, String markup) {
        assertThat(Html.of("<p title=\"{}\">", value).markup()).isEqualTo("<p title=\"" + markup + "\">");
    }

    @Test
    void markup_goes_in_as_it_is() {
        assertThat(Html.of("<p>{}</p>", Html.of("<b>{}</b>", "1<2")).markup()).isEqualTo("<p><b>1&lt;2</b></p>");
    }

    @Test
    void places_in_a_value_are_not_filled() {
        assertThat(Html.of("{}-{}", "{}", "b").markup()).isEqualTo("{}-b");
    }

    @Test
    void a_place_without_a_value_is_a_fault() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("{} {}", "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("", "one"));
    }

    @Test
    void lines_and_conditions() {
        var piece = Html.of("<i>{}</i>", 1);
        assertThat(Html.lines(List.of(piece, piece.when(false), piece.when(true)))
                        .markup())
                .isEqualTo("<i>1</i>\n\n<i>1</i>");
    }
}
