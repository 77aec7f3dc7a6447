package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.live.ReadMine.Mine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The logs of all sessions that concern the reader; which those are changes, and nothing says why. */
final class AllOfMine implements Following {

    private final SignIn signIn;
    private final Streams streams;
    private volatile Mine mine;

    AllOfMine(SignIn signIn, Mine mine, Streams streams) {
        this.signIn = signIn;
        this.mine = mine;
        this.streams = streams;
    }

    @Override
    public Collection<Track> tracks() {
        return mine.tracks();
    }

    @Override
    public List<Unread> unread(int most) {
        return streams.readMine(mine, most);
    }

    @Override
    public boolean askAnew() {
        mine = streams.mineNow(
                signIn,
                mine.tracks().stream().collect(Collectors.toMap(Track::session, Function.identity())),
                mine.at());
        return true;
    }

    @Override
    public String lastId(SessionEventView told) {
        return streams.positionOf(mine);
    }

    @Override
    public Map<String, Object> gap() {
        return Map.of();
    }

    @Override
    public String address() {
        return "me";
    }
}
