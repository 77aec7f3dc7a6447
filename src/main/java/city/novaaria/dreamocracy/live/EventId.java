package city.novaaria.dreamocracy.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names an event to one reader: the view, and which one it is in there, from 1 and without a gap. */
record EventId(String view, int ordinal) {

    static final int LONGEST = 30;
    static final String PATTERN = "^(group|duty)(\\.[0-9a-f]{8})?-[1-9][0-9]{0,8}$";

    private static final Pattern WRITTEN = Pattern.compile("((?:group|duty)(?:\\.[0-9a-f]{8})?)-([1-9][0-9]{0,8})");

    static Optional<EventId> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new EventId(written.group(1), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return view + "-" + ordinal;
    }
}
