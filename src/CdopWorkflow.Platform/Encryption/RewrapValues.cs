using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CdopWorkflow.Platform.Data;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Goes through every sealed value of a service: what belongs to a case comes under the key of that case, the rest under the
/// installation's current key. Each value is exchanged on its own and only if nobody changed it meanwhile, so it may be broken off, run
/// again and run while people work. What is in order already is left alone.
/// </summary>
public sealed class RewrapValues(Sealer sealer, IKeyEncryptionKeys keys)
{
    private readonly HashSet<KeyId> held = [.. keys.All];

    /// <param name="db">Of one service.</param>
    /// <param name="write">False to look only.</param>
    /// <param name="progress">Told each column before it is gone through.</param>
    /// <param name="cancel">Breaks it off.</param>
    public async Task<Rewrapped> RunAsync(ServiceDb db, bool write, IProgress<string>? progress, CancellationToken cancel)
    {
        var result = new Rewrapped();
        foreach (var table in SealedTable.AllOf(db))
        {
            progress?.Report(table.Name);
            foreach (var row in await table.RowsAsync(cancel))
            {
                await RunAsync(table, row, write, result, cancel);
            }
        }

        return result;
    }

    private async Task RunAsync(SealedTable table, object[] row, bool write, Rewrapped result, CancellationToken cancel)
    {
        if (await table.ValueAsync(row, cancel) is not { } value || BytesOf(value) is not { } box)
        {
            return;
        }

        try
        {
            var needed = new HashSet<KeyId>();
            var caseId = Box.Read(box).Case is null || table.Declared.HoldsSealed ? await table.CaseAsync(row, cancel) : null;
            var inOrder = InOrder(box, caseId, table.Declared.HoldsSealed, needed);
            foreach (var key in needed)
            {
                result.UnderKey[key] = result.UnderKey.GetValueOrDefault(key) + 1;
            }

            result.Looked++;
            if (write && inOrder != box && await table.ExchangeAsync(row, value, value is string ? Convert.ToBase64String(inOrder) : inOrder, cancel))
            {
                result.Exchanged++;
            }
        }
        catch (CaseKeyGoneException)
        {
            result.Gone++;
        }
        catch (CryptographicException)
        {
            result.Unreadable++;
        }
    }

    /// <summary>Null where nothing sealed stands, in a column where that may be.</summary>
    private static byte[]? BytesOf(object value)
    {
        var bytes = value as byte[];
        if (value is string text)
        {
            var buffer = new byte[text.Length];
            bytes = Convert.TryFromBase64String(text, buffer, out var written) ? buffer[..written] : null;
        }

        return bytes is not null && Box.Looks(bytes) ? bytes : null;
    }

    /// <returns>The same bytes where nothing has to be done.</returns>
    private byte[] InOrder(byte[] box, Guid? caseId, bool holdsSealed, HashSet<KeyId> needed)
    {
        if (Box.Read(box).Key is { } key)
        {
            needed.Add(key);
            if (!held.Contains(key))
            {
                throw new CryptographicException("Sealed with a key this installation does not hold.");
            }
        }

        var outer = caseId is { } id ? sealer.Bind(box, id) : sealer.Rewrap(box);
        return holdsSealed && Inside(outer, caseId, needed) is { } changed
            ? caseId is { } same ? sealer.Bind(sealer.SealBytes(changed), same) : sealer.SealBytes(changed)
            : outer;
    }

    /// <summary>The opened JSON with what is sealed in it put in order; null where it was.</summary>
    private byte[]? Inside(byte[] outer, Guid? caseId, HashSet<KeyId> needed)
    {
        var json = JsonNode.Parse(sealer.OpenBytes(outer));
        var changed = false;
        Walk(json);
        return changed ? JsonSerializer.SerializeToUtf8Bytes(json) : null;

        void Walk(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (var (_, member) in members.ToList())
                    {
                        Walk(member);
                    }

                    break;
                case JsonArray items:
                    foreach (var item in items.ToList())
                    {
                        Walk(item);
                    }

                    break;
                case JsonValue value when value.TryGetValue<string>(out var text) && BytesOf(text) is { } box && Box.Read(box).Key is { } key && held.Contains(key):
                    var inOrder = InOrder(box, caseId, holdsSealed: false, needed);
                    if (inOrder != box)
                    {
                        value.ReplaceWith(JsonValue.Create(Convert.ToBase64String(inOrder)));
                        changed = true;
                    }

                    break;
            }
        }
    }
}
