package io.github.disclosureaudit.net;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Hides {@code Retry-After} from the HTTP client, which would repeat a 503 with a waiting time of zero by itself: every
 * request must pass politeness and the archive.
 */
final class RetryAfterShield implements Interceptor {
    private static final String FIELD = "Retry-After";
    private static final String HIDDEN = "X-Hidden-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(FIELD);
        if (value == null || response.code() != 503) {
            return response;
        }
        return response.newBuilder()
                .removeHeader(FIELD)
                .addHeader(HIDDEN, value)
                .build();
    }

    /** The name a field had on the wire. */
    static String original(String name) {
        return name.equals(HIDDEN) ? FIELD : name;
    }
}
