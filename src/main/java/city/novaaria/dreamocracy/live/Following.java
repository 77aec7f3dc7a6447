package city.novaaria.dreamocracy.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What one reader follows: the log of one session, or of all that concern them. */
interface Following {

    /** Where they read, at present. */
    Collection<Track> tracks();

    /** At most so many lines that they were not told yet, in their order. */
    List<Unread> unread(int most);

    /**
     * Asks anew what they may read; afterwards they may follow other tracks than before.
     *
     * @return whether they may read anything at all
     */
    boolean askAnew();

    /** What they send as the last id to go on after this event, the last that they were told. */
    String lastId(SessionEventView told);

    /** What an event {@code gap} says. */
    Map<String, Object> gap();

    /** What is followed: two streams of one caller with the same address tell the same. */
    String address();
}
