package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import org.springframework.http.HttpHeaders;

/** The headers of the API: what they mean is said once, and each answer names those that it has. */
final class ApiHeaders {

    static final String REQUEST_ID = "X-Request-Id";

    private static final String RATE_LIMIT = "RateLimit";
    private static final String RATE_LIMIT_POLICY = "RateLimit-Policy";

    /** The container reads no longer header. */
    private static final int LONGEST = 8192;

    private static final String ENTITY_TAG = "\"[!#-~]*\"";
    private static final String ENTITY_TAGS = "^(\\*|(W/)?" + ENTITY_TAG + "[ ,!-~]*)$";

    private ApiHeaders() {}

    static void addTo(Components components) {
        components
                .addHeaders(
                        REQUEST_ID,
                        always(
                                "Which request this answers, for whoever asks the operator about it; log lines carry it,"
                                        + " too.",
                                "4cf0f4c8-6f5a-4b5c-9a3c-2d1e5a3f7b10",
                                new UUIDSchema()))
                .addHeaders(
                        // not on what is refused before anybody looks who is calling
                        RATE_LIMIT,
                        sometimes(
                                "What is left of the limit that applied: how many requests, and the seconds until there"
                                        + " are more.",
                                "\"default\";r=2999;t=0",
                                text("^\"[a-z-]+\";r=[0-9]+;t=[0-9]+$", 100)))
                .addHeaders(
                        RATE_LIMIT_POLICY,
                        sometimes(
                                "The limit that applied: how many requests in how many seconds.",
                                "\"default\";q=3000;w=60",
                                text("^\"[a-z-]+\";q=[0-9]+;w=[0-9]+$", 100)))
                .addHeaders(
                        HttpHeaders.RETRY_AFTER, always("After how many seconds to repeat the request.", 2, seconds()))
                .addHeaders(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
                        sometimes(
                                "The origin whose pages may read this; only for those that the operator allows.",
                                "https://app.novaaria.example",
                                text("^https?://[^/\\s]+$", 300)))
                .addHeaders(
                        HttpHeaders.ETAG,
                        always(
                                "The version of the resource and what you were shown of it, for If-Match and"
                                        + " If-None-Match; a list has no version.",
                                "\"v0.5f2b0c8d7e1a4b3c9d6e8f7a1b2c3d4e\"",
                                text("^" + ENTITY_TAG + "$", 100)))
                .addHeaders(
                        HttpHeaders.CACHE_CONTROL,
                        always(
                                "Who may keep this, and that it has to be asked for again.",
                                "private, no-cache",
                                text("^[a-z][a-z0-9=, -]*$", 100)))
                .addHeaders(
                        HttpHeaders.LOCATION,
                        always(
                                "Where the new resource is.",
                                "/api/v1/sessions/01930000-0000-7000-8000-000000000601",
                                new StringSchema().format("uri-reference").maxLength(200)))
                .addHeaders(
                        HttpHeaders.LINK,
                        sometimes(
                                "Where the next page is; left out on the last one.",
                                "</api/v1/sessions?limit=20&cursor=AZMAAAAAcAC>; rel=\"next\"",
                                text("^<[^<>]+>; rel=\"next\"$", LONGEST)))
                .addHeaders(
                        RetryHeaders.IDEMPOTENCY_REPLAYED,
                        sometimes(
                                "Says that this is the answer to an earlier request with the same key.",
                                "true",
                                new StringSchema()._const("true")));
    }

    /** What every answer says. */
    static ApiResponse onEvery(ApiResponse response) {
        return with(response, REQUEST_ID, RATE_LIMIT, RATE_LIMIT_POLICY, HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    static ApiResponse with(ApiResponse response, String... names) {
        for (String name : names) {
            response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
        }
        return response;
    }

    static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name(RetryHeaders.IDEMPOTENCY_KEY)
                .description("The same key with the same payload answers again without a second effect, for 24 hours;"
                        + " choose it at random for every new request.")
                .schema(text("^" + RetryHeaders.KEY_FORM + "$", 64).minLength(16));
    }

    static Parameter ifMatch() {
        return new Parameter()
                .in("header")
                .name(HttpHeaders.IF_MATCH)
                .required(true)
                .description("The ETag that the last GET of the resource answered with.")
                .schema(entityTags());
    }

    static Parameter ifNoneMatch() {
        return new Parameter()
                .in("header")
                .name(HttpHeaders.IF_NONE_MATCH)
                .description("The ETag of the copy that you have; if it is still the present one, the answer is 304.")
                .schema(entityTags());
    }

    /** Entity tags as a request may list them. */
    private static Schema<?> entityTags() {
        return text(ENTITY_TAGS, LONGEST);
    }

    private static Header always(String description, Object example, Schema<?> schema) {
        return sometimes(description, example, schema).required(true);
    }

    private static Header sometimes(String description, Object example, Schema<?> schema) {
        return new Header().description(description).schema(schema.example(example));
    }

    private static Schema<?> text(String pattern, int maxLength) {
        return new StringSchema().pattern(pattern).maxLength(maxLength);
    }

    private static Schema<?> seconds() {
        return new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(86_400));
    }
}
