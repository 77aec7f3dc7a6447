package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log of one session; with another right the same numbers would name other lines, so it ends when the right is another. */
final class OneSession implements Following {

    private final SignIn signIn;
    private final Track track;
    private final Streams streams;

    OneSession(SignIn signIn, Track track, Streams streams) {
        this.signIn = signIn;
        this.track = track;
        this.streams = streams;
    }

    @Override
    public Collection<Track> tracks() {
        return Set.of(track);
    }

    @Override
    public List<Unread> unread(int most) {
        return streams.read(track.view(), track.seq(), most).stream()
                .map(line -> new Unread(track, line))
                .toList();
    }

    @Override
    public boolean askAnew() {
        try {
            return streams.rightOf(signIn, track.session()).equals(track.right());
        } catch (Refused lost) {
            return false;
        }
    }

    @Override
    public String lastId(SessionEventView told) {
        return told.id();
    }

    @Override
    public Map<String, Object> gap() {
        return Map.of("sessionId", track.session());
    }

    @Override
    public String address() {
        return track.session().toString();
    }
}
