package city.novaaria.dreamocracy.http;

/** How a POST may be repeated: the names and the form that the document tells and the service goes by. */
public final class RetryHeaders {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

    /** A regular expression for a whole key: 16 to 64 characters. */
    public static final String KEY_FORM = "[A-Za-z0-9_-]{16,64}";

    private RetryHeaders() {}
}
