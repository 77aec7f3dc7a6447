package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.http.Envelopes;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ManyLogs.Begin;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.ReadingRight;
import city.novaaria.dreamocracy.session.ReadingRights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the logs of all sessions that concern somebody, each as its reader may see it. */
@Component
class ReadMine {

    /** Longer than from when something happens until it is committed. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);

    private final ReadingRights rights;
    private final ManyLogs logs;
    private final Envelopes envelopes;
    private final ServerClock clock;

    ReadMine(ReadingRights rights, ManyLogs logs, Envelopes envelopes, ServerClock clock) {
        this.rights = rights;
        this.logs = logs;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /**
     * What concerns somebody.
     *
     * @param at when that was asked
     */
    record Mine(List<Track> tracks, Instant at) {

        @Override
        public String toString() {
            return "Mine";
        }
    }

    @Transactional(readOnly = true)
    public MyEventPage page(Caller caller, @Nullable String after, int limit) {
        @Nullable
        MyPosition position = after == null
                ? null
                : positionOf(after)
                        .orElseThrow(() -> Refused.because(EdgeProblem.INVALID_REQUEST)
                                .with("errors", List.of(FieldError.ofParameter("after", "Cursor", "next-cursor"))));
        Mine mine = begin(caller, position);
        List<Unread> found = logs.after(mine.tracks(), limit + 1);
        List<SessionEventView> shown = found.stream()
                .limit(limit)
                .map(unread -> unread.track().next(unread.line()))
                .toList();
        return new MyEventPage(shown, writtenPosition(mine), found.size() > limit);
    }

    /** From where they were; what concerns them only since then begins with what happened since. */
    @Transactional(readOnly = true)
    public Mine begin(Caller caller, @Nullable MyPosition position) {
        Instant at = clock.now();
        List<ReadingRight> all = rights.ofAllThatConcern(caller, at);
        if (position == null) {
            return new Mine(
                    all.stream()
                            .map(right -> new Track(right, Position.BEGINNING))
                            .toList(),
                    at);
        }
        Instant since = position.at().minus(UNDER_WAY);
        List<Track> tracks = new ArrayList<>();
        List<Begin> begins = new ArrayList<>();
        for (ReadingRight right : all) {
            Position reached = position.in(View.of(right));
            if (reached == null) {
                begins.add(Begin.since(right, since));
            } else {
                tracks.add(new Track(right, reached));
            }
        }
        tracks.addAll(logs.tracks(begins));
        return new Mine(tracks, at);
    }

    /** Empty when it was never written, or with another key. */
    Optional<MyPosition> positionOf(String written) {
        return MyPosition.read(envelopes, written);
    }

    String writtenPosition(Mine mine) {
        return MyPosition.of(mine.tracks(), mine.at()).written(envelopes);
    }

    /** The same later on: whoever reads a session by another right than before goes on where they were. */
    @Transactional(readOnly = true)
    public Mine goOn(Caller caller, Map<SessionId, Track> before, Instant asked) {
        Instant at = clock.now();
        List<Track> tracks = new ArrayList<>();
        List<Begin> begins = new ArrayList<>();
        for (ReadingRight right : rights.ofAllThatConcern(caller, at)) {
            Track track = before.get(right.session());
            if (track == null) {
                begins.add(Begin.since(right, asked.minus(UNDER_WAY)));
            } else if (track.right().equals(right)) {
                tracks.add(track);
            } else {
                begins.add(Begin.afterLine(right, track.seq()));
            }
        }
        tracks.addAll(logs.tracks(begins));
        return new Mine(tracks, at);
    }

    @Transactional(readOnly = true)
    public List<Unread> after(Mine mine, int most) {
        return logs.after(mine.tracks(), most);
    }
}
