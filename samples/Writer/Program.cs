using NofPipeline.Samples.Writer;

if (args is not [var published, var samples])
{
    await Console.Error.WriteLineAsync("Usage: dotnet run --project samples/Writer -- <folder with the published CSV files> <samples folder>");
    return 2;
}

var data = PublishedData.Read(published);
foreach (var problem in data.Problems)
{
    await Console.Error.WriteLineAsync(problem);
}

if (data.Problems.Count > 0)
{
    return 1;
}

foreach (var (path, content) in SampleFiles.Make(data))
{
    var target = Path.Combine(samples, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    await File.WriteAllBytesAsync(target, content);
    Console.WriteLine($"{path} ({content.Length} bytes)");
}

return 0;
