using System.Security.Cryptography;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Tests.Platform.Keys;

public sealed class KeyRingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_sealed_under_the_one_key_of_before_opens_and_its_blind_indexes_stay()
    {
        var key = KeyFile.ReadOrCreate(Path.Combine(folder, "identity.key"));
        var (box, blind) = (new Sealer(key).Seal("Testa"), new Sealer(key).BlindIndex("nhs number", "9991001379"));
        var ring = new KeyRing(folder);
        new IndexKey(folder, ring).Keep();
        ring.Use(ring.Add());
        Assert.Equal("Testa", SealerOf(ring).Open<string>(box));
        Assert.Equal(blind, SealerOf(ring).BlindIndex("nhs number", "9991001379"));
        Assert.NotEqual(KeyId.Of(key), ring.Current);
        Assert.Equal(ring.Current, Box.Read(SealerOf(ring).Seal("Testa")).Key);
    }

    [Fact]
    public void A_key_that_waits_opens_and_does_not_wrap()
    {
        var ring = new KeyRing(folder);
        var first = ring.Current;
        var second = ring.Add();
        Assert.Equal(first, ring.Current);
        Assert.Contains(second, ring.All);
    }

    [Fact]
    public void A_process_that_runs_opens_what_another_seals_under_a_new_key_without_a_restart()
    {
        var (here, there) = (new KeyRing(folder), new KeyRing(folder));
        there.Use(there.Add());
        Assert.Equal("Testa", SealerOf(here).Open<string>(SealerOf(there).Seal("Testa")));
        Assert.Equal(there.Current, here.Current);
    }

    [Fact]
    public void The_value_itself_stays_as_it_is_when_its_key_is_wrapped_again()
    {
        var ring = new KeyRing(folder);
        var sealer = SealerOf(ring);
        var before = sealer.Seal("Testa");
        ring.Use(ring.Add());
        var after = sealer.Rewrap(before);
        Assert.Equal(Box.Read(before).Content, Box.Read(after).Content);
        Assert.Equal(ring.Current, Box.Read(after).Key);
        Assert.Equal("Testa", sealer.Open<string>(after));
        Assert.Same(after, sealer.Rewrap(after));
    }

    [Fact]
    public void A_retired_key_opens_nothing_and_the_index_key_outlives_the_first()
    {
        var ring = new KeyRing(folder);
        var (first, box) = (ring.Current, SealerOf(ring).Seal("Testa"));
        var blind = SealerOf(ring).BlindIndex("nhs number", "9991001379");
        var index = new IndexKey(folder, ring);
        index.Keep();
        ring.Use(ring.Add());
        index.Rewrap();
        ring.Retire(first);
        Assert.False(File.Exists(Path.Combine(folder, "identity.key")));
        Assert.Throws<CryptographicException>(() => SealerOf(ring).Open<string>(box));
        Assert.Equal(blind, SealerOf(new KeyRing(folder)).BlindIndex("nhs number", "9991001379"));
    }

    [Fact]
    public void Key_files_can_be_read_by_their_owner_alone()
    {
        var ring = new KeyRing(folder);
        ring.Use(ring.Add());
        new IndexKey(folder, ring).Keep();
        CasesOf(ring).OfOrNew(Guid.CreateVersion7());
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public void What_is_bound_to_a_case_opens_with_the_key_of_the_case_alone()
    {
        var ring = new KeyRing(folder);
        var (sealer, one, other) = (SealerOf(ring), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (bound, beside) = (sealer.Bind(sealer.Seal("Testa"), one), sealer.Bind(sealer.Seal("Alexa"), other));
        Assert.Equal("Testa", sealer.Open<string>(bound));
        Assert.Same(bound, sealer.Bind(bound, one));
        Assert.Equal("Testa", sealer.Open<string>(sealer.Bind(bound, other)));

        CasesOf(ring).Destroy(one, new DateOnly(2050, 3, 1));
        var gone = Assert.Throws<CaseKeyGoneException>(() => SealerOf(ring).Open<string>(bound));
        Assert.Equal(new DateOnly(2050, 3, 1), gone.On);
        Assert.Throws<CaseKeyGoneException>(() => SealerOf(ring).Bind(sealer.Seal("Testa"), one));
        Assert.Equal("Alexa", SealerOf(ring).Open<string>(beside));
    }

    [Fact]
    public void Every_changed_byte_of_what_is_bound_is_noticed()
    {
        var ring = new KeyRing(folder);
        var sealer = SealerOf(ring);
        var box = sealer.Bind(sealer.Seal("Testa"), Guid.CreateVersion7());
        for (var position = 0; position < box.Length; position++)
        {
            var changed = (byte[])box.Clone();
            changed[position] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => sealer.Open<string>(changed));
        }
    }

    [Fact]
    public async Task Processes_that_make_the_key_of_one_case_at_once_agree_on_one()
    {
        var caseId = Guid.CreateVersion7();
        var ring = new KeyRing(folder);
        var made = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToHexString(CasesOf(ring).OfOrNew(caseId)))));
        Assert.Single(made.Distinct());
    }

    [Fact]
    public void A_key_of_a_case_that_is_lost_is_missed_and_no_other_is_made_in_its_place()
    {
        var ring = new KeyRing(folder);
        var (caseId, before) = (Guid.CreateVersion7(), SealerOf(ring).Seal("Testa"));
        var box = SealerOf(ring).Bind(before, caseId);
        var file = Directory.GetFiles(Path.Combine(folder, "cases"), $"{caseId:N}.key", SearchOption.AllDirectories).Single();
        var copy = File.ReadAllBytes(file);
        Assert.Empty(CasesOf(ring).Lost());

        File.Delete(file);
        Assert.Contains($"{caseId}", Assert.Throws<KeyLostException>(() => SealerOf(ring).Bind(before, caseId)).Message, StringComparison.Ordinal);
        Assert.Throws<KeyLostException>(() => SealerOf(ring).Open<string>(box));
        Assert.False(File.Exists(file));
        Assert.Equal([caseId], CasesOf(ring).Lost());

        // put back from the copy, all is as it was
        File.WriteAllBytes(file, copy);
        Assert.Equal("Testa", SealerOf(ring).Open<string>(SealerOf(ring).Bind(box, caseId)));
        Assert.Empty(CasesOf(ring).Lost());
    }

    [Fact]
    public void Where_the_whole_folder_is_lost_none_is_made_for_what_lies_under_one()
    {
        var ring = new KeyRing(folder);
        Directory.CreateDirectory(Path.Combine(folder, "cases"));
        Assert.Throws<KeyLostException>(() => SealerOf(ring).Bind(SealerOf(ring).Seal("Testa"), Guid.CreateVersion7(), hasKey: true));
        Assert.Empty(CasesOf(ring).All());
    }

    [Fact]
    public void What_was_taken_back_or_destroyed_is_not_lost()
    {
        var cases = CasesOf(new KeyRing(folder));
        var (taken, kept) = (cases.Prepare(1)[0], cases.Prepare(1)[0]);
        cases.TakeBack(taken);
        cases.OfOrNew(taken);
        cases.Destroy(kept, new DateOnly(2050, 3, 1));
        Assert.Empty(cases.Lost());
    }

    [Fact]
    public void A_key_that_another_process_destroyed_is_remembered_no_more()
    {
        var ring = new KeyRing(folder);
        var (here, there, caseId) = (SealerOf(ring), CasesOf(ring), Guid.CreateVersion7());
        var box = here.Bind(here.Seal("Testa"), caseId);
        Assert.Equal("Testa", here.Open<string>(box));

        there.Destroy(caseId, new DateOnly(2050, 3, 1));
        Assert.Throws<CaseKeyGoneException>(() => here.Open<string>(box));
    }

    [Fact]
    public void An_installation_that_holds_cases_begins_with_no_other_key()
    {
        Assert.Throws<KeyLostException>(() => new KeyRing(folder, hasBegun: true));
        Assert.Empty(Directory.GetFiles(folder));

        var ring = new KeyRing(folder);
        ring.Use(ring.Add());
        ring.Retire(ring.All.First(key => key != ring.Current));
        Directory.GetFiles(Path.Combine(folder, "ring"), "*.key").ToList().ForEach(File.Delete);
        Assert.Throws<KeyLostException>(() => new KeyRing(folder));
    }

    [Fact]
    public void The_key_of_the_blind_indexes_is_made_once()
    {
        var ring = new KeyRing(folder);
        var index = new IndexKey(folder, ring);
        index.Keep();
        var key = index.Read();
        ring.Use(ring.Add());
        index.Rewrap();
        var copy = File.ReadAllBytes(Path.Combine(folder, "index.key"));
        ring.Retire(ring.All.First(one => one != ring.Current));

        File.Delete(Path.Combine(folder, "index.key"));
        Assert.Throws<KeyLostException>(new IndexKey(folder, ring).Read);
        Assert.False(File.Exists(Path.Combine(folder, "index.key")));
        File.WriteAllBytes(Path.Combine(folder, "index.key"), copy);
        Assert.Equal(key, new IndexKey(folder, ring).Read());
    }

    [Fact]
    public void Keys_of_cases_are_wrapped_again_and_a_destroyed_one_stays_destroyed()
    {
        var ring = new KeyRing(folder);
        var (first, stays, goes) = (ring.Current, Guid.CreateVersion7(), Guid.CreateVersion7());
        var box = SealerOf(ring).Bind(SealerOf(ring).Seal("Testa"), stays);
        CasesOf(ring).OfOrNew(goes);
        CasesOf(ring).Destroy(goes, new DateOnly(2050, 3, 1));
        ring.Use(ring.Add());
        var cases = CasesOf(ring);
        Assert.Equal([(stays, first)], cases.All());
        cases.Rewrap(stays);
        Assert.Equal([(stays, ring.Current)], cases.All());
        Assert.Throws<CaseKeyGoneException>(() => cases.Rewrap(goes));
        Assert.Equal("Testa", SealerOf(ring).Open<string>(box));
    }

    [Fact]
    public void Keys_held_elsewhere_are_asked_once_for_a_case_of_fifty_values()
    {
        var far = new CountedKeys(new KeyRing(folder));
        var caseId = Guid.CreateVersion7();
        var values = Enumerable.Range(0, 50).Select(number => SealerOf(far).Bind(SealerOf(far).Seal(number), caseId)).ToList();
        far.Calls = 0;
        var remembered = new RememberedKeys(far, TimeProvider.System);
        var sealer = new Sealer(remembered, new byte[32], new CaseKeys(Path.Combine(folder, "cases"), remembered));
        Assert.Equal(Enumerable.Range(0, 50), values.Select(sealer.Open<int>));
        Assert.Equal(1, far.Calls);
    }

    private Sealer SealerOf(IKeyEncryptionKeys ring) => new(ring, new IndexKey(folder, ring).Read(), CasesOf(ring));

    private CaseKeys CasesOf(IKeyEncryptionKeys ring) => new(Path.Combine(folder, "cases"), ring);

    private sealed class CountedKeys(KeyRing keys) : IKeyEncryptionKeys
    {
        public int Calls { get; set; }

        public KeyId Current => keys.Current;

        public IReadOnlyList<KeyId> All => keys.All;

        public DateTimeOffset CurrentSince => keys.CurrentSince;

        public byte[] Wrap(KeyId id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated)
        {
            Calls++;
            return keys.Wrap(id, key, associated);
        }

        public byte[] Unwrap(KeyId id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated)
        {
            Calls++;
            return keys.Unwrap(id, wrapped, associated);
        }

        public KeyId Add() => keys.Add();

        public void Use(KeyId id) => keys.Use(id);

        public void Retire(KeyId id) => keys.Retire(id);
    }
}
