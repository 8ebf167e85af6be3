using CdopWorkflow.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Platform;

public sealed class AuditChainTests
{
    [Fact]
    public async Task Entries_written_at_the_same_time_form_one_whole_chain()
    {
        await using var service = await ChainOfAsync(0);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => service.UseAsync(async db =>
        {
            db.Audit("SomethingDone", $"subject-{number}");
            db.Audit("SomethingElseDone", $"subject-{number}", "PAN-LANCASHIRE", "detail");
            await db.SaveChangesAsync();
        }))));
        Assert.Equal((40, null), await VerifyAsync(service));
    }

    [Fact]
    public async Task An_entry_is_committed_with_its_change_or_not_at_all()
    {
        await using var service = await ChainOfAsync(2);
        await Assert.ThrowsAnyAsync<Exception>(() => service.UseAsync(async db =>
        {
            db.Audit("NeverHappened", "x");
            db.Notes.Add(new Note { Text = null! });
            await db.SaveChangesAsync();
        }));
        Assert.Equal((2, null), await VerifyAsync(service));
    }

    [Theory]
    [InlineData("update audit set Who = 'someone else' where Sequence = 3", "Entry 3 was changed")]
    [InlineData("update audit set Detail = 'x' where Sequence = 5", "Entry 5 was changed")]
    [InlineData("update audit set At = '2025-03-10 09:00:00' where Sequence = 1", "Entry 1 was changed")]
    [InlineData("delete from audit where Sequence = 2", "Entry 2 is missing")]
    [InlineData("delete from audit where Sequence = 5", "5 entries were written")]
    [InlineData("delete from audit", "5 entries were written")]
    [InlineData("update audit set Sequence = 9 where Sequence = 2; update audit set Sequence = 2 where Sequence = 3; update audit set Sequence = 3 where Sequence = 9", "Entry 2 was changed")]
    [InlineData("update audit set Hash = (select Hash from audit where Sequence = 1) where Sequence = 2", "Entry 2 was changed")]
    public async Task Whoever_changes_the_chain_is_found_out(string tampering, string fault)
    {
        await using var service = await ChainOfAsync(5);
        await service.UseAsync(db => db.Database.ExecuteSqlRawAsync(tampering));
        var (_, found) = await VerifyAsync(service);
        Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update audit set Who = 'someone else' where Sequence = 3", "Entry 3 was changed")]
    [InlineData("delete from audit where Sequence = 2", "Entry 2 is missing")]
    [InlineData("update audit set Sequence = 9 where Sequence = 2; update audit set Sequence = 2 where Sequence = 3; update audit set Sequence = 3 where Sequence = 9", "Entry 2 was changed")]
    [InlineData("delete from audit where Sequence > 3; update audit_head set Sequence = 3, Hash = (select Hash from audit where Sequence = 3)", "The chain ends at entry 3, but on 2025-03-10 it had 5: it was cut at the end.")]
    [InlineData("delete from audit; update audit_head set Sequence = 0, Hash = '0000000000000000000000000000000000000000000000000000000000000000'", "The chain ends at entry 0, but on 2025-03-10 it had 5: it was cut at the end.")]
    public async Task What_is_done_to_an_anchored_chain_is_found(string tampering, string fault)
    {
        await using var service = await ChainOfAsync(5);
        var anchor = await service.UseAsync(AnchorAsync);
        Assert.Equal((5, null), await service.UseAsync(db => AuditChain.VerifyAsync(db, [anchor], CancellationToken.None)));
        await service.UseAsync(db => db.Database.ExecuteSqlRawAsync(tampering));
        Assert.Contains(fault, (await service.UseAsync(db => AuditChain.VerifyAsync(db, [anchor], CancellationToken.None))).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_chain_written_anew_is_found_by_its_anchor_and_by_nothing_else()
    {
        await using var service = await ChainOfAsync(5);
        var anchor = await service.UseAsync(AnchorAsync);
        await service.UseAsync(async db =>
        {
            var hash = AuditChain.Genesis;
            foreach (var entry in await db.AuditEntries.OrderBy(entry => entry.Sequence).ToListAsync())
            {
                entry.Who = "someone else";
                hash = entry.Hash = AuditChain.HashOf(entry, hash);
            }

            (await db.Set<AuditHead>().SingleAsync()).Hash = hash;
            await db.SaveChangesAsync();
        });
        Assert.Equal((5, null), await VerifyAsync(service));
        var (_, fault) = await service.UseAsync(db => AuditChain.VerifyAsync(db, [anchor], CancellationToken.None));
        Assert.Contains("Entry 5, or one before it, is not the one that stood there on 2025-03-10: the chain was written anew.", fault, StringComparison.Ordinal);
    }

    private static async Task<AuditAnchor> AnchorAsync(SampleDb db)
    {
        var head = await db.Set<AuditHead>().SingleAsync();
        return new AuditAnchor(new DateTimeOffset(2025, 3, 10, 8, 0, 0, TimeSpan.Zero), head.Sequence, head.Hash);
    }

    private static async Task<SampleService> ChainOfAsync(int entries)
    {
        var service = await SampleService.StartAsync();
        for (var entry = 1; entry <= entries; entry++)
        {
            await service.UseAsync(async db =>
            {
                db.Audit("SomethingDone", $"subject-{entry}");
                await db.SaveChangesAsync();
            });
        }

        return service;
    }

    private static Task<(long Entries, string? Fault)> VerifyAsync(SampleService service) =>
        service.UseAsync(db => AuditChain.VerifyAsync(db, CancellationToken.None));
}
