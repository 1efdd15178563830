package io.companyaccess.demo.invoices.rest;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.http.HttpResponse;

/** The REST did not do what was asked. */
public final class ApiRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String description;

    /**
     * A refusal with the server's reason.
     *
     * @param status the HTTP status; 0 when no answer came
     * @param error the code in the answer, empty when there is none
     */
    public ApiRefusal(int status, String error, String description) {
        super(status + " " + error);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    static ApiRefusal of(HttpResponse<String> answer) {
        try {
            var json = JSONObjectUtils.parse(answer.body());
            return new ApiRefusal(
                    answer.statusCode(),
                    JSONObjectUtils.getString(json, "error", ""),
                    JSONObjectUtils.getString(json, "error_description", ""));
        } catch (ParseException notOurs) {
            return new ApiRefusal(answer.statusCode(), "", "");
        }
    }

    public int status() {
        return status;
    }

    public String error() {
        return error;
    }

    public String description() {
        return description;
    }
}
