using System.Collections.Concurrent;
using System.Net;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Webhooks;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>Alerts to machines, over a real connection to a real web server.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_message_is_signed_says_codes_alone_and_arrives_once()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var alerts = await StartAsync();
        var page = await AllowAsync(alerts, receiver.Address);
        var secret = page.Document.QuerySelector("main code")!.TextContent;
        (await Operator(alerts).GetAsync("/alerts/webhooks")).Shows("The regional system").Shows("127.0.0.1").DoesNotShow(secret);
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        await SendAsync(alerts);
        await SendAsync(alerts);

        var got = Assert.Single(receiver.Got);
        var signature = got.Signature.Split(',').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        Assert.Equal(alerts.App.Clock.GetUtcNow().ToUnixTimeSeconds(), long.Parse(signature["t"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(WebhookSender.Sign(secret, long.Parse(signature["t"], System.Globalization.CultureInfo.InvariantCulture), got.Body), signature["v1"]);
        Assert.True(Guid.TryParse(got.Key, out _));
        using var body = System.Text.Json.JsonDocument.Parse(got.Body);
        Assert.Equal(
            ["kind=raised", "alert=TA-2025-0001", "number=1", "theme=co-sleeping", "area=PAN-LANCASHIRE", "from=2024-09-03", "to=2025-09-02", "link=/alerts/TA-2025-0001"],
            body.RootElement.EnumerateObject().Where(field => field.Name != "at").Select(field => $"{field.Name}={field.Value}"));
        Assert.Equal(1, await alerts.App.UseAsync((AlertsDb db) => db.WebhookMessages.CountAsync(message => message.State == LetterState.Sent)));
    }

    [Fact]
    public async Task A_receiver_that_is_broken_is_tried_again_with_the_same_key_and_every_try_is_shown()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var alerts = await StartAsync();
        await AllowAsync(alerts, receiver.Address);
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        receiver.Status = HttpStatusCode.ServiceUnavailable;
        await SendAsync(alerts);
        await SendAsync(alerts);
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(alerts);
        (await alerts.Lead.GetAsync("/alerts/deliveries")).Shows("Not sent The receiver cannot take it now (503). Next try: 2 September 2025 at 10:03am").Shows("2 tries");
        (await Operator(alerts).GetAsync("/alerts/webhooks")).Shows("The regional system");

        receiver.Status = HttpStatusCode.OK;
        await (await alerts.Lead.GetAsync("/alerts/deliveries")).SubmitAsync("Send again");
        await SendAsync(alerts);

        Assert.Equal(3, receiver.Got.Count);
        Assert.Single(receiver.Got.Select(got => got.Key).Distinct());
        (await alerts.Lead.GetAsync("/alerts/deliveries")).Shows("Sent on 2 September 2025 at 10:01am").Shows("3 tries");
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_tried_for_a_day()
    {
        await using var alerts = await StartAsync();
        await AllowAsync(alerts, "http://127.0.0.1:1/hook");
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        for (var hours = 0.0; hours < 26; hours += 0.5)
        {
            await SendAsync(alerts);
            alerts.App.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        var message = await alerts.App.UseAsync((AlertsDb db) => db.WebhookMessages.AsNoTracking().SingleAsync());
        Assert.Equal((LetterState.GivenUp, "The receiver could not be reached"), (message.State, message.Outcome));
        Assert.InRange(message.Attempts, 20, 40);
        Assert.Equal(message.Attempts, await alerts.App.UseAsync((AlertsDb db) => db.WebhookTries.CountAsync()));
    }

    [Fact]
    public async Task A_process_that_ends_between_sent_and_recorded_sends_it_again_under_the_same_key()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var alerts = await StartAsync();
        await AllowAsync(alerts, receiver.Address);
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();

        // the receiver has the message, and the sender ends before it hears so
        using var end = new CancellationTokenSource();
        receiver.OnReceived = end.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alerts.App.UseAsync<SendWebhooks>(send => send.RunAsync(end.Token)));
        Assert.Equal(LetterState.Sending, await alerts.App.UseAsync((AlertsDb db) => db.WebhookMessages.Select(message => message.State).SingleAsync()));

        receiver.OnReceived = null;
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(14));
        await SendAsync(alerts);
        Assert.Single(receiver.Got);
        alerts.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(alerts);

        Assert.Equal(2, receiver.Got.Count);
        Assert.Single(receiver.Got.Select(got => (got.Key, got.Body)).Distinct());
        (await alerts.Lead.GetAsync("/alerts/deliveries")).Shows("Sent on 2 September 2025 at 10:16am").Shows("2 tries").Shows("10:00am: it is not known how it ended");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync();
        (receiver.Status, receiver.Location) = (HttpStatusCode.TemporaryRedirect, other.Address);
        await using var alerts = await StartAsync();
        await AllowAsync(alerts, receiver.Address);
        await alerts.SendAsync(AlertsApp.Detected());
        await alerts.RunRoundsAsync();
        await SendAsync(alerts);

        Assert.Empty(other.Got);
        Assert.Equal(
            (LetterState.Refused, "The receiver refused it (307)"),
            await alerts.App.UseAsync((AlertsDb db) => db.WebhookMessages.Select(message => ValueTuple.Create(message.State, message.Outcome)).SingleAsync()));
    }

    [Fact]
    public async Task A_webhook_hears_of_its_area_alone_and_of_nothing_once_it_has_ended()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var alerts = await StartAsync();
        await AllowAsync(alerts, receiver.Address, "MERSEYSIDE");
        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Detected(area: "MERSEYSIDE"));
        await alerts.RunRoundsAsync();
        Assert.Equal(["TA-2025-0002"], await alerts.App.UseAsync((AlertsDb db) => db.WebhookMessages.Select(message => message.Reference).ToListAsync()));

        (await (await Operator(alerts).GetAsync("/alerts/webhooks")).SubmitAsync("End")).Shows("The system is told no more").Shows("No system is told of alerts");
        await SendAsync(alerts);
        await alerts.SendAsync(AlertsApp.Detected(2, 6, 9, area: "MERSEYSIDE"));
        await alerts.RunRoundsAsync();

        Assert.Empty(receiver.Got);
        Assert.Equal(1, await alerts.App.UseAsync((AlertsDb db) => db.WebhookMessages.CountAsync()));
    }

    [Fact]
    public async Task Nothing_goes_to_this_machine_or_a_private_network_unless_that_is_set()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var alerts = await AlertsApp.StartAsync();
        (await AllowAsync(alerts, receiver.Address)).ShowsError("Enter an address that begins with https://");
        (await AllowAsync(alerts, receiver.Address.Replace("http:", "https:", StringComparison.Ordinal))).ShowsError("The address must be on the open internet");

        // a name that leads inside is found out when it is used, whatever it was when it was allowed
        var sender = alerts.App.Services.GetRequiredService<WebhookSender>();
        var delivery = await sender.SendAsync(new Uri(receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), "secret", Guid.NewGuid(), "{}", TestContext.Current.CancellationToken);

        Assert.Equal((DeliveryKind.Refused, "The name leads to this machine or a private network: not sent"), (delivery.Kind, delivery.Words));
        Assert.Empty(receiver.Got);
        Assert.Equal(2, await alerts.App.UseAsync((AlertsDb db) => db.AuditEntries.CountAsync(entry => entry.Action == "WebhookRefused")));
    }

    [Theory]
    [InlineData("https://hooks.example.org/cdop", true)]
    [InlineData("https://8.8.8.8/x", true)]
    [InlineData("https://[2606:4700::1]/x", true)]
    [InlineData("http://hooks.example.org/cdop", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("https://intranet/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://2130706433/x", false)]
    [InlineData("https://0x7f.1/x", false)]
    [InlineData("https://10.1.2.3/x", false)]
    [InlineData("https://172.31.0.1/x", false)]
    [InlineData("https://192.168.1.1/x", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://100.64.0.1/x", false)]
    [InlineData("https://0.0.0.0/x", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("https://[::ffff:10.0.0.1]/x", false)]
    [InlineData("https://[fe80::1]/x", false)]
    [InlineData("https://[fd00::1]/x", false)]
    [InlineData("https://[64:ff9b::a00:1]/x", false)]
    [InlineData("https://[2002:a00:1::]/x", false)]
    [InlineData("https://user:pass@hooks.example.org/", false)]
    [InlineData("ftp://hooks.example.org/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("hooks.example.org", false)]
    [InlineData("", false)]
    public void Only_the_open_internet_is_an_address_for_messages(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, PublicAddresses.RefusalOf(address, allowPrivate: false) is null);

    [Fact]
    public async Task Only_administrators_of_the_whole_installation_see_webhooks()
    {
        await using var alerts = await AlertsApp.StartAsync();
        (await alerts.App.As(Role.Administrator, AlertsApp.Lancashire).GetAsync("/alerts/webhooks")).HasStatus(HttpStatusCode.Forbidden);
        (await alerts.Lead.GetAsync("/alerts/webhooks")).HasStatus(HttpStatusCode.Forbidden);
        (await Operator(alerts).GetAsync("/alerts/webhooks")).Shows("No system is told of alerts");
    }

    private static Browser Operator(AlertsApp alerts) => alerts.App.As(Role.Administrator, "E92000001", "Olive Operator");

    private static Task<AlertsApp> StartAsync() => AlertsApp.StartAsync(adjust: builder => builder.Configuration["Alerts:Webhooks:AllowPrivateAddresses"] = "true");

    private static Task SendAsync(AlertsApp alerts) => alerts.App.Services.GetRequiredService<WebhookWorker>().SendAllAsync(CancellationToken.None);

    private static async Task<Page> AllowAsync(AlertsApp alerts, string address, string area = "E12000002") => await (await Operator(alerts).GetAsync("/alerts/webhooks"))
        .SubmitAsync("Allow address", ("Form.Name", "The regional system"), ("Form.Address", address), ("Form.Area", area));

    /// <summary>A web server that keeps what it is sent and answers as it is told.</summary>
    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        public sealed record Message(string Body, string Signature, string Key);

        public ConcurrentQueue<Message> Got { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public string? Location { get; set; }

        /// <summary>Called when a message is there, before it is answered.</summary>
        public Action? OnReceived { get; set; }

        public string Address => $"{app.Urls.Single()}/hook";

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var receiver = new Receiver(app);
            app.MapPost("/hook", async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                receiver.Got.Enqueue(new(await reader.ReadToEndAsync(), context.Request.Headers[WebhookSender.SignatureHeader]!, context.Request.Headers[WebhookSender.KeyHeader]!));
                receiver.OnReceived?.Invoke();
                context.Response.StatusCode = (int)receiver.Status;
                if (receiver.Location is { } location)
                {
                    context.Response.Headers.Location = location;
                }
            });
            await app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
