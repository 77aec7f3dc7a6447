package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.problems.Refused;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.web.context.request.WebRequest;

/** Which parts of a file are asked for, by RFC 9110; of what it means Spring knows all but when it does not count. */
final class AskedParts {

    private static final String BYTES = "bytes=";

    private AskedParts() {}

    /**
     * Those that there are; none when the whole is to be sent.
     *
     * @param tag of what would be sent now
     */
    static List<ResourceRegion> of(Resource file, String tag, WebRequest asked) throws IOException {
        String range = asked.getHeader(HttpHeaders.RANGE);
        if (range == null || !range.regionMatches(true, 0, BYTES, 0, BYTES.length()) || isAnother(tag, asked)) {
            return List.of();
        }
        long length = file.contentLength();
        List<ResourceRegion> parts = ranges(BYTES + range.substring(BYTES.length())).stream()
                .filter(part -> part.getRangeStart(length) < length)
                .map(part -> part.toResourceRegion(file))
                .toList();
        if (parts.isEmpty()) {
            throw Refused.because(MediaProblem.RANGE_NOT_THERE);
        }
        boolean more = parts.stream().mapToLong(ResourceRegion::getCount).sum() >= length;
        return parts.size() > 1 && more ? List.of() : parts;
    }

    /** Whoever has a part of something else needs all of this; a date says nothing, because none is sent. */
    private static boolean isAnother(String tag, WebRequest asked) {
        String known = asked.getHeader(HttpHeaders.IF_RANGE);
        return known != null && !known.equals(tag);
    }

    private static List<HttpRange> ranges(String said) {
        try {
            return HttpRange.parseRanges(said);
        } catch (IllegalArgumentException unreadable) {
            throw Refused.because(MediaProblem.RANGE_NOT_THERE);
        }
    }
}
