using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Mail;

/// <summary>With a real mail server on this machine.</summary>
public sealed class SendLettersTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task A_letter_reaches_the_server_once_encrypted_and_signed_in_where_that_is_set(string security)
    {
        await using var server = await MailServer.StartAsync(security);
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync(A.Letter("one") with { Subject = "Rückmeldung für “LAN-2025-0001” is due, and this subject is longer than a line may be", Text = "Liebe Nora\n.\nżółć" });
        await app.SendLettersAsync();
        await app.SendLettersAsync();

        var mail = server.Next();
        Assert.Equal(("cdop@example.org", security != "none", security == "none" ? null : "cdop"), (mail.From, mail.Secure, mail.User));
        Assert.Equal(["nora@example.org"], mail.To);
        Assert.Equal("Liebe Nora\r\n.\r\nżółć", mail.Text);
        Assert.Equal("Rückmeldung für “LAN-2025-0001” is due, and this subject is longer than a line may be", Decoded(mail.Header("Subject")));
        Assert.Matches("^<[0-9a-f]{40}@example.org>$", mail.Header("Message-ID"));
        Assert.Equal("Mon, 10 Mar 2025 08:00:00 +0000", mail.Header("Date"));
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
        Assert.Equal(0, server.Waiting);
        Assert.Equal(LetterState.Sent, (await app.QueuedAsync("one")).State);
    }

    [Fact]
    public async Task Nothing_written_in_a_letter_becomes_a_header()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync(A.Letter("one") with
        {
            Subject = "Hello\r\nBcc: all@example.org\r\n\r\nOther text",
            File = new LetterFile("a\"\r\nX-Bad: 1.ics", "text/calendar\r\nX-Bad: 2", "BEGIN:VCALENDAR"u8.ToArray()),
        });
        await app.SendLettersAsync();

        var mail = server.Next();
        Assert.Equal(["nora@example.org"], mail.To);
        Assert.DoesNotContain(mail.Raw.Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase) || line.StartsWith("X-Bad", StringComparison.Ordinal));
        Assert.Contains(Convert.ToBase64String("BEGIN:VCALENDAR"u8), mail.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_down_is_tried_again_and_the_letter_goes_when_it_is_up()
    {
        int port;
        await using (var before = await MailServer.StartAsync())
        {
            port = before.Port;
        }

        await using var app = await TestApp.StartAsync(adjust: builder => Down(port)(builder));
        await app.PostAsync(A.Letter("one"));
        await app.SendLettersAsync();
        await app.SendLettersAsync();
        var waiting = await app.QueuedAsync("one");
        Assert.Equal((LetterState.Waiting, 1, "The mail server could not be reached"), (waiting.State, waiting.Attempts, waiting.Outcome));

        await using var server = await MailServer.StartAsync(port: port);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SendLettersAsync();
        server.Next();
        Assert.Equal((LetterState.Sent, 2), ((await app.QueuedAsync("one")).State, (await app.QueuedAsync("one")).Attempts));
    }

    [Fact]
    public async Task A_letter_that_was_posted_or_laid_aside_by_a_clock_that_was_ahead_goes_once_when_it_is_right_again()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        var ahead = TimeSpan.FromDays(10);
        await app.PostAsync(A.Letter("before"));
        app.Clock.Advance(ahead);
        await app.SendLettersAsync();
        Assert.Equal(LetterState.TooOld, (await app.QueuedAsync("before")).State);
        await app.PostAsync(A.Letter("meanwhile"));
        app.Clock.Advance(-ahead);
        for (var round = 0; round < 3; round++)
        {
            await app.SendLettersAsync();
        }

        Assert.Equal(2, new[] { server.Next(), server.Next() }.Select(mail => mail.Header("Message-ID")).Distinct().Count());
        Assert.Equal(0, server.Waiting);
        Assert.Equal((LetterState.Sent, LetterState.Sent), ((await app.QueuedAsync("before")).State, (await app.QueuedAsync("meanwhile")).State));
    }

    [Fact]
    public async Task After_a_day_of_tries_a_letter_is_given_up()
    {
        await using var app = await TestApp.StartAsync(adjust: Down(1));
        await app.PostAsync(A.Letter("one"));
        for (var hours = 0.0; hours < 26; hours += 0.5)
        {
            await app.SendLettersAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        var given = await app.QueuedAsync("one");
        Assert.Equal(LetterState.GivenUp, given.State);
        Assert.InRange(given.Attempts, 20, 40);
    }

    [Fact]
    public async Task A_refusal_for_now_is_tried_again_and_one_for_good_is_not()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync(A.Letter("busy") with { To = "busy@example.org" }, A.Letter("nobody") with { To = "nobody@example.org" }, A.Letter("one"));
        await app.SendLettersAsync();

        var (busy, nobody) = (await app.QueuedAsync("busy"), await app.QueuedAsync("nobody"));
        Assert.Equal((LetterState.Waiting, "The mail server refused the address (451)"), (busy.State, busy.Outcome));
        Assert.Equal((LetterState.Refused, "The mail server refused the address (550)"), (nobody.State, nobody.Outcome));
        Assert.Equal(["nora@example.org"], server.Next().To);
    }

    [Fact]
    public async Task A_process_that_is_asked_to_end_finishes_the_letter_in_hand_and_it_does_not_go_twice()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync(A.Letter("one") with { To = "slow@example.org" });
        using var end = new CancellationTokenSource();
        var sending = app.Services.GetRequiredService<LetterWorker>().SendAllAsync(end.Token);
        server.Next();
        await end.CancelAsync();
        await sending;

        Assert.Equal(LetterState.Sent, (await app.QueuedAsync("one")).State);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.SendLettersAsync();
        Assert.Equal(0, server.Waiting);
    }

    [Fact]
    public async Task A_process_that_ends_between_the_server_s_yes_and_its_mark_repeats_the_letter_recognisably()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync(A.Letter("one") with { To = "slow@example.org" });
        await app.SendLettersAsync();
        var first = server.Next();

        // as a kill leaves it behind, when the server has the letter
        await app.UseAsync<ReviewsDb, int>(db => db.Letters.ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Sending).SetProperty(letter => letter.SentAt, (DateTimeOffset?)null)));
        Assert.Equal(LetterState.Sending, (await app.QueuedAsync("one")).State);

        await app.SendLettersAsync();
        Assert.Equal(0, server.Waiting);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await app.SendLettersAsync();

        Assert.Equal(first.Header("Message-ID"), server.Next().Header("Message-ID"));
        Assert.Equal(LetterState.Sent, (await app.QueuedAsync("one")).State);
    }

    [Fact]
    public async Task Two_workers_at_once_send_a_letter_once()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use());
        await app.PostAsync([.. Enumerable.Range(0, 20).Select(number => A.Letter($"{number}"))]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.SendLettersAsync()));

        var ids = Enumerable.Range(0, 20).Select(_ => server.Next().Header("Message-ID")).ToHashSet();
        Assert.Equal((20, 0), (ids.Count, server.Waiting));
        Assert.Equal(20, await app.UseAsync((ReviewsDb db) => db.Letters.CountAsync(letter => letter.State == LetterState.Sent)));
    }

    [Theory]
    [InlineData("Password", "wrong", "The mail server refused our sign-in (535)")]
    [InlineData("CertificateAuthority", "", "The mail server’s certificate is not trusted")]
    public async Task A_letter_waits_where_the_server_is_not_the_one_we_trust_or_does_not_trust_us(string setting, string value, string outcome)
    {
        await using var server = await MailServer.StartAsync("starttls");
        await using var app = await TestApp.StartAsync(adjust: server.Use((setting, value)));
        await app.PostAsync(A.Letter("one"));
        await app.SendLettersAsync();
        var waiting = await app.QueuedAsync("one");
        Assert.Equal((LetterState.Waiting, outcome, 0), (waiting.State, waiting.Outcome, server.Waiting));
    }

    [Fact]
    public async Task Nothing_is_said_to_a_server_that_offers_no_encryption_where_it_is_asked_for()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: server.Use(("Security", "StartTls")));
        await app.PostAsync(A.Letter("one"));
        await app.SendLettersAsync();
        Assert.Equal("The mail server offers no encryption", (await app.QueuedAsync("one")).Outcome);
    }

    [Fact]
    public void Settings_that_cannot_work_are_named()
    {
        Assert.Empty(new MailOptions().Faults());
        Assert.Equal(
            ["Mail:Port must be between 1 and 65535", "Mail:From must be an e-mail address", "Mail:PublicAddress must be the address people use, such as https://cdop.example.org", "Mail:Security must be StartTls or Tls where a password is sent"],
            new MailOptions { Host = "mail", Port = 0, From = "nobody", User = "cdop", Security = MailSecurity.None }.Faults());
    }

    private static Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder> Down(int port) => builder =>
    {
        foreach (var (name, value) in new[] { ("Host", "127.0.0.1"), ("Port", $"{port}"), ("Security", "None"), ("From", "cdop@example.org"), ("PublicAddress", "https://cdop.example.org") })
        {
            builder.Configuration[$"Mail:{name}"] = value;
        }
    };

    private static string Decoded(string header) => string.Concat(header.Split('\n').Select(word =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(word.Replace("=?utf-8?B?", "", StringComparison.Ordinal).Replace("?=", "", StringComparison.Ordinal)))));
}
