package city.novaaria.dreamocracy.problems;

import org.springframework.http.HttpStatus;

/** The refusals that any request can meet, whatever it is about. */
public enum EdgeProblem implements ProblemType {
    MALFORMED_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read",
            "Send well-formed JSON as the OpenAPI document at /v3/api-docs describes it."),
    FILE_EMPTY(
            HttpStatus.BAD_REQUEST,
            "There is no file in the request",
            "Send the file itself as the body, and nothing around it; nothing was in it."),
    FILE_INCOMPLETE(
            HttpStatus.BAD_REQUEST,
            "The file did not arrive as a whole",
            "Send it again, all of it; Content-Length, where it is sent, says how many bytes the file has."),
    INVALID_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request breaks the schema",
            "Correct every entry of `errors`, then send the request again."),
    NOT_SIGNED_IN(
            HttpStatus.UNAUTHORIZED,
            "Who is calling is not known",
            "Sign in: send an Authorization header with a Bearer token, or with Basic credentials in the demo."),
    TOKEN_EXPIRED(
            HttpStatus.UNAUTHORIZED,
            "The access token ran out",
            "Renew it with your refresh token, or sign in again; then repeat the request."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "This is not yours to do",
            "Ask somebody who holds a role that may do this; the operation's description names the roles."),
    ORIGIN_NOT_ALLOWED(
            HttpStatus.FORBIDDEN,
            "Pages from there may not call this service",
            "Ask the operator to add your front end's origin to dreamocracy.http.allowed-origins."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is nothing here for you",
            "Check the address and the id; what belongs to others answers in the same way."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not know that method",
            "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "That representation does not exist", "Accept application/json."),
    TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            "The request came too slowly",
            "Send the whole body within 10 seconds, with a new connection.",
            true),
    STATE_CONFLICT(
            HttpStatus.CONFLICT,
            "That step is not possible now",
            "Take one of the `allowedActions`; `currentState` says where things stand."),
    CONCURRENT_CHANGE(
            HttpStatus.CONFLICT,
            "Somebody changed this at the same moment",
            "Read it again and repeat the request.",
            true),
    IDEMPOTENCY_IN_PROGRESS(
            HttpStatus.CONFLICT,
            "The first request with that Idempotency-Key is still running",
            "Repeat the same request with the same Idempotency-Key in a moment.",
            true),
    STALE(
            HttpStatus.PRECONDITION_FAILED,
            "You are looking at an older version",
            "GET the resource again, then repeat the change with its new ETag in If-Match."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body is too large",
            "Send at most 64 KiB, readings at most 256 KiB, a file at most 5 MiB; split what is larger."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "That media type is not understood",
            "Send Content-Type: application/json, or application/merge-patch+json with PATCH, or that of a file where one is taken; not compressed."),
    UNPROCESSABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The values do not fit together",
            "Correct every entry of `errors`, then send the request again."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "That Idempotency-Key belongs to another request",
            "Choose a new Idempotency-Key at random for every new request; keep it only to repeat the same one."),
    CONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "Say which version you want to change",
            "GET the resource, then send its ETag in an If-Match header."),
    HEADERS_TOO_LARGE(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "The headers are too large",
            "Send at most 8 KiB of address and headers together."),
    RATE_LIMITED(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "Wait the Retry-After seconds, then repeat the request; RateLimit says how many are left.",
            true),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service is busy",
            "Repeat the request after the Retry-After seconds.",
            true),
    NOT_STORED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database cannot store anything now",
            "Nothing of it was done. Repeat the request after the Retry-After seconds; the operator has to make room.",
            true),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The service failed",
            "Repeat the request; if it fails again, tell the operator the `instance` of this answer.",
            true);

    private final Meaning meaning;

    EdgeProblem(HttpStatus status, String title, String remedy) {
        this(status, title, remedy, false);
    }

    EdgeProblem(HttpStatus status, String title, String remedy, boolean retryable) {
        meaning = new Meaning(status, title, remedy, retryable);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
