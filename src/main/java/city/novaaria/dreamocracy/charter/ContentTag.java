package city.novaaria.dreamocracy.charter;

/** What a tag about content looks like, wherever somebody writes one. */
public final class ContentTag {

    /** Words in lower case, joined by hyphens. */
    public static final String PATTERN = "^[a-z0-9]+(?:-[a-z0-9]+){0,19}$";

    private ContentTag() {}
}
