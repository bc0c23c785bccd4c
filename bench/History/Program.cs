using NofPipeline.Bench.History;

// Every step that is measured is a process of its own, so that its CPU seconds are those of a program that has just been started.
switch (args)
{
    case ["make", var folder]:
        await HistoryStore.MakeAsync(folder);
        return 0;
    case ["start", var folder]:
        return await Measured.StartAsync(folder);
    case ["correct", var folder]:
        return await Measured.CorrectAsync(folder);
    case ["take-in", var folder, var file]:
        return await Measured.TakeInAsync(folder, file);
    default:
        Console.Error.WriteLine("make <folder> | start <folder> | correct <folder> | take-in <new folder> <file>; see bench/README.md.");
        return 2;
}
