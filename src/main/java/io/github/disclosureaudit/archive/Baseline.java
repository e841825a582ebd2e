package io.github.disclosureaudit.archive;

import io.github.disclosureaudit.archive.ArchiveIndex.Place;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Exchange.BodyEnd;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.ExchangeRequest.Method;
import io.github.disclosureaudit.model.Headers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last complete archive of a site, against which a night asks only for what has changed. It vouches for whole
 * answers of status 200 and for nothing else: an error, a cut body or a failure of last time is asked for as if it were
 * the first time, and so is an address that is doubted, whatever it answered.
 */
public final class Baseline {
    private final WarcFile archive;
    private final Set<String> doubted;

    private Baseline(WarcFile archive, Set<String> doubted) {
        this.archive = archive;
        this.doubted = doubted;
    }

    /** Opens the archive of an earlier run. */
    public static Baseline open(Path file) throws IOException {
        return new Baseline(WarcFile.open(file), Set.of());
    }

    /** The same archive, which vouches for nothing that these addresses answered. */
    public Baseline doubting(Set<String> addresses) {
        return new Baseline(archive, addresses);
    }

    /** A text of our own that was kept in the archive. */
    public Optional<String> note(String target) {
        return archive.note(target);
    }

    /** What was answered to a request last time; empty where that cannot vouch for anything. */
    Optional<Answer> answer(ExchangeRequest request) {
        boolean asks = request.method() == Method.GET
                && !doubted.contains(request.url().toString());
        List<Place> places = asks ? archive.places(request) : List.of();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Place last = places.get(places.size() - 1);
        return archive.held(request, last)
                .filter(held -> held.exchange() instanceof Exchange.Response response && vouches(request, response))
                .map(held -> new Answer((Exchange.Response) held.exchange(), held));
    }

    private static boolean vouches(ExchangeRequest request, Exchange.Response response) {
        return response.status() == 200
                && response.end() == BodyEnd.COMPLETE
                && response.body().length > 0
                && response.body().length <= request.maxBodyBytes();
    }

    /**
     * An answer of last time.
     *
     * @param response the answer
     * @param held the record that holds its body
     */
    record Answer(Exchange.Response response, WarcFile.Held held) {
        /** The request with the conditions under which the server need not send the body again. */
        ExchangeRequest conditional(ExchangeRequest request) {
            List<Map.Entry<String, String>> fields =
                    new ArrayList<>(request.headers().all());
            response.headers().first("ETag").ifPresent(tag -> fields.add(Map.entry("If-None-Match", tag)));
            response.headers()
                    .first("Last-Modified")
                    .ifPresent(date -> fields.add(Map.entry("If-Modified-Since", date)));
            return request.with(Headers.of(fields));
        }

        boolean hasValidator() {
            return response.headers().first("ETag").isPresent()
                    || response.headers().first("Last-Modified").isPresent();
        }

        /** Whether a whole answer has the very bytes of last time. */
        boolean isRepeatedBy(Exchange.Response tonight) {
            return tonight.status() == 200
                    && tonight.end() == BodyEnd.COMPLETE
                    && Arrays.equals(tonight.body(), response.body());
        }
    }
}
