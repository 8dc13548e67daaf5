import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.CertificatePinner;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * An app on OkHttp: MODE PROXY-PORT TRUST-STORE HOST COUNT PROTOCOL PIN. One line for each attempt, "ok STATUS PROTOCOL
 * SENT RECEIVED" or the class of what went wrong. ask: one client; fresh: a new one each time; abort: a new one each
 * time, cancelled at a random moment; preconnect: TLS that is opened, not used, and closed properly at a random moment.
 */
public final class OkHttpApp {
  private static final String PASSWORD = "telltale";
  private static final int SEED = 7;

  public static void main(String[] args) throws Exception {
    String mode = args[0];
    Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", Integer.parseInt(args[1])));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Paths.get(args[2]))) {
      store.load(in, PASSWORD.toCharArray());
    }
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, factory.getTrustManagers(), null);
    String host = args[3];
    int count = Integer.parseInt(args[4]);
    boolean http2 = args[5].equals("h2");
    OkHttpClient.Builder builder = new OkHttpClient.Builder().proxy(proxy).sslSocketFactory(tls.getSocketFactory(), trust);
    builder.retryOnConnectionFailure(false).readTimeout(20, TimeUnit.SECONDS);
    builder.protocols(http2 ? Arrays.asList(Protocol.HTTP_2, Protocol.HTTP_1_1) : Collections.singletonList(Protocol.HTTP_1_1));
    if (!args[6].equals("none")) {
      builder.certificatePinner(new CertificatePinner.Builder().add(host, args[6]).build());
    }
    Random random = new Random(SEED);
    OkHttpClient shared = builder.build();
    for (int number = 0; number < count; number++) {
      if (mode.equals("preconnect")) {
        System.out.println(preconnect(proxy, tls, host, random.nextInt(900)));
        continue;
      }
      // A pool of its own is a connection of its own.
      OkHttpClient client = mode.equals("ask") ? shared : builder.connectionPool(new okhttp3.ConnectionPool()).build();
      Call call = client.newCall(request(host, number, random, mode.equals("abort")));
      if (mode.equals("abort")) cancelAfter(call, random.nextInt(number % 3 == 0 ? 300 : 40));
      System.out.println(attempt(call));
      if (!mode.equals("ask")) client.connectionPool().evictAll();
    }
    shared.dispatcher().executorService().shutdown();
    shared.connectionPool().evictAll();
  }

  private static Request request(String host, int number, Random random, boolean slow) {
    Request.Builder builder = new Request.Builder().url("https://" + host + "/" + (slow ? "slow/" : "item/") + number);
    if (number % 2 == 0) return builder.build();
    byte[] body = new byte[random.nextInt(40_000)];
    random.nextBytes(body);
    return builder.post(RequestBody.create(MediaType.parse("application/octet-stream"), body)).build();
  }

  private static String attempt(Call call) {
    try (Response response = call.execute()) {
      RequestBody body = call.request().body();
      long sent = body == null ? 0 : body.contentLength();
      int received = response.body().bytes().length;
      return "ok " + response.code() + " " + response.protocol() + " " + sent + " " + received;
    } catch (IOException error) {
      return error.getClass().getSimpleName();
    }
  }

  private static void cancelAfter(Call call, int milliseconds) {
    Thread thread = new Thread(() -> {
      try {
        Thread.sleep(milliseconds);
      } catch (InterruptedException error) {
        return;
      }
      call.cancel();
    });
    thread.setDaemon(true);
    thread.start();
  }

  private static String preconnect(Proxy proxy, SSLContext tls, String host, int milliseconds) throws Exception {
    Socket socket = new Socket();
    socket.connect(proxy.address());
    socket.getOutputStream().write(("CONNECT " + host + ":443 HTTP/1.1\r\nHost: " + host + ":443\r\n\r\n").getBytes());
    InputStream in = socket.getInputStream();
    for (String head = ""; !head.endsWith("\r\n\r\n"); ) head += (char) in.read();
    try (SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, 443, true)) {
      secure.startHandshake();
      Thread.sleep(milliseconds);
    }
    return "closed";
  }
}
