package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificates of a PEM file, trusted in place of those that the JVM trusts. Hosts are checked all the same. */
public final class TrustedCertificates {
    private final SSLContext context;
    private final X509TrustManager trust;

    private TrustedCertificates(SSLContext context, X509TrustManager trust) {
        this.context = context;
        this.trust = trust;
    }

    /**
     * Reads the file.
     *
     * @throws InvalidArgumentException if it cannot be read, or has no certificate
     */
    public static TrustedCertificates of(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw invalid(pem, "it has no certificate", null);
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            X509TrustManager trust = Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return new TrustedCertificates(context, trust);
        } catch (IOException | GeneralSecurityException e) {
            throw invalid(pem, "it cannot be read: " + e, e);
        }
    }

    private static InvalidArgumentException invalid(Path pem, String problem, @Nullable Exception e) {
        return new InvalidArgumentException(
                "the file of trusted certificates must have certificates in PEM, as '-----BEGIN CERTIFICATE-----', and "
                        + pem + " is not one: " + problem,
                ErrorContext.EMPTY,
                e);
    }

    /** Makes the secure connections. */
    public SSLContext context() {
        return context;
    }

    /** Decides which certificates are trusted. */
    public X509TrustManager trustManager() {
        return trust;
    }
}
