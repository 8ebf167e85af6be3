using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace CdopWorkflow.TestKit;

/// <summary>A real mail server (npm smtp-server) in a process of its own. How it treats an address stands in mail-server/server.mjs.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly BlockingCollection<Mail> taken = [];

    private MailServer(Process process, string folder, string security)
    {
        this.process = process;
        this.folder = folder;
        Security = security;
    }

    /// <param name="From">Address in the envelope.</param>
    /// <param name="To">Addresses in the envelope.</param>
    /// <param name="Secure">Whether the connection was encrypted.</param>
    /// <param name="User">Who had signed in.</param>
    /// <param name="Raw">Headers and body.</param>
    public sealed record Mail(string From, string[] To, bool Secure, string? User, string Raw)
    {
        /// <summary>The value of a header as it stands there, folded lines joined.</summary>
        public string Header(string name) => Raw.Split("\r\n\r\n")[0].Replace("\r\n ", "\n", StringComparison.Ordinal).Split("\r\n")
            .Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

        /// <summary>The text of a letter without a file.</summary>
        public string Text => Encoding.UTF8.GetString(Convert.FromBase64String(Raw.Split("\r\n\r\n", 2)[1].Replace("\r\n", "", StringComparison.Ordinal)));

        /// <summary>The content of the first part of a kind, "text/html", of a letter that has several.</summary>
        public string Part(string type)
        {
            var part = Raw[Raw.IndexOf($"Content-Type: {type}", StringComparison.Ordinal)..].Split("\r\n\r\n", 2)[1].Split("\r\n--")[0];
            return Encoding.UTF8.GetString(Convert.FromBase64String(part.Replace("\r\n", "", StringComparison.Ordinal)));
        }
    }

    public int Port { get; private set; }

    public string Security { get; }

    /// <summary>What it took and nobody asked for yet.</summary>
    public int Waiting => taken.Count;

    /// <param name="security">none, starttls or tls.</param>
    /// <param name="port">A free one unless told.</param>
    public static async Task<MailServer> StartAsync(string security = "none", int port = 0)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-mail-").FullName;
        WriteCertificate(folder);
        var script = Path.Combine(typeof(MailServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "MailServer").Value!, "server.mjs");
        var start = new ProcessStartInfo("node", [script, $"{port}", security, folder]) { RedirectStandardOutput = true };
        var server = new MailServer(Process.Start(start)!, folder, security);
        var first = JsonDocument.Parse(await server.process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start."));
        server.Port = first.RootElement.GetProperty("port").GetInt32();
        _ = server.ListenAsync();
        return server;
    }

    /// <summary>Sets it up as the application's mail server.</summary>
    public Action<WebApplicationBuilder> Use(params (string Name, string Value)[] more) => builder =>
    {
        foreach (var (name, value) in Settings().Concat(more))
        {
            builder.Configuration[$"Mail:{name}"] = value;
        }
    };

    /// <summary>The same for a process of its own.</summary>
    public IReadOnlyDictionary<string, string> Environment() => Settings().ToDictionary(setting => $"CDOP_Mail__{setting.Name}", setting => setting.Value);

    /// <summary>The next letter it took; fails after ten seconds unless told.</summary>
    public Mail Next(TimeSpan? within = null) => taken.TryTake(out var mail, within ?? TimeSpan.FromSeconds(10)) ? mail : throw new InvalidOperationException("No letter came.");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
        taken.Dispose();
    }

    private IEnumerable<(string Name, string Value)> Settings()
    {
        var encrypted = Security != "none";
        return
        [
            ("Host", "localhost"), ("Port", $"{Port}"), ("Security", Security), ("From", "Child death review <cdop@example.org>"),
            ("PublicAddress", "https://cdop.example.org"), ("CertificateAuthority", encrypted ? Path.Combine(folder, "server.pem") : ""),
            ("User", encrypted ? "cdop" : ""), ("Password", encrypted ? "right" : ""),
        ];
    }

    private static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(Path.Combine(folder, "server.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            taken.Add(JsonSerializer.Deserialize<Mail>(line, JsonSerializerOptions.Web)!);
        }
    }
}
